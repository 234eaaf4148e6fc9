"""What a citizen typed into the report form, kept as typed, with a sentence for each field that is refused."""

import re
import secrets

from .cleaning import clean_line, clean_text
from .report_checks import CHECKS

LINES = ("type", "title", "category", "area", "address", "incident_date", "name", "email", "phone", "submission_key",
         "opened")  # fmt: skip
KEY = re.compile(r"[\w-]{32}", re.ASCII)  # as token_urlsafe(24) makes them: a guessed key would open another's report
TICKS = ("anonymous", "secret", "consent")
# In the order of the page: the summary of errors follows it
ORDER = (
    "form", "type", "title", "description", "category", "area", "address", "incident_date", "attachments", "name",
    "email", "phone", "consent",
)  # fmt: skip


class ReportForm:
    """The form's `raw` values (text), its `errors` (field -> sentence) and what follows from them for the core."""

    def __init__(self, env, params=None, files=()):
        """Read `params` (a mapping of text; whatever else it holds counts as empty) and the uploaded `files`."""
        params = params or {}
        self.env = env
        self.raw = {name: clean_line(params.get(name)) for name in LINES}
        if not KEY.fullmatch(self.raw["submission_key"]):
            self.raw["submission_key"] = secrets.token_urlsafe(24)
        self.challenge = None  # what the page asks of this sender, if anything
        self.raw["description"] = clean_text(params.get("description"))
        self.raw.update({name: bool(params.get(name)) for name in TICKS})
        self.is_robot = bool(params.get("website_address"))
        self.uploads = files
        self.errors = {}
        self.clean = {}

    def check(self):
        """Run every check; return whether all were passed. Afterwards `clean` holds typed values."""
        for name, check in CHECKS.items():
            check(self, name)
        return not self.errors

    def refuse(self, name, sentence):
        """Keep the first `sentence` for field `name`."""
        self.errors.setdefault(name, sentence)

    def summary(self):
        """Return the errors as [(field, sentence), …] in the order of the page."""
        return sorted(self.errors.items(), key=lambda error: ORDER.index(error[0]))

    def described(self, name, hint=False):
        """Return the ids for `aria-describedby` of field `name`, or False."""
        ids = [f"hint-{name}"] if hint else []
        return " ".join([*ids, f"error-{name}"] if name in self.errors else ids) or False

    def complaint_values(self):
        """Return the values of the complaint for the core's `_file`."""
        names = ("type", "title", "description", "category_id", "area_id", "address", "incident_date")
        return {
            **{name: self.clean.get(name) or False for name in names},
            "is_anonymous": self.raw["anonymous"],
            "is_secret": self.raw["secret"],
            "channel": "web",
        }
