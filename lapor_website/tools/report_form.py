"""What a citizen typed into the report form, kept as typed, with a sentence for each field that is refused."""

import re
import secrets

from . import opened
from .cleaning import clean_line, clean_text
from .report_checks import CHECKS

LINES = ("type", "title", "category", "area", "address", "latitude", "longitude", "incident_date", "name", "email",
         "phone", "submission_key", "opened")  # fmt: skip
KEY = re.compile(r"[\w-]{32}", re.ASCII)  # as token_urlsafe(24) makes them: a guessed key would open another's report
TICKS = ("anonymous", "secret", "consent")
# In the order of the page: the summary of errors follows it
ORDER = (
    "form", "type", "category", "question", "title", "description", "area", "point", "address", "incident_date",
    "attachments", "name", "email", "phone", "consent",
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
        self.raw["opened"] = self.raw["opened"] or opened.stamp()
        self.challenge = None  # what the page asks of this sender, if anything
        self.raw["description"] = clean_text(params.get("description"))
        self.raw.update({name: bool(params.get(name)) for name in TICKS})
        self.is_robot = bool(params.get("website_address"))
        self.questions = self._questions()
        for question in self.questions:
            self.raw[question["field"]] = clean_text(params.get(question["field"]))
        self.uploads = files
        self.errors = {}
        self.clean = {}

    def _questions(self):
        """Return the questions of the chosen category, each with the name of its field."""
        typed = self.raw["category"]
        chosen = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0
        return [with_field(question) for question in self.env["lapor.category.question"]._of(chosen)]

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
        return sorted(self.errors.items(), key=lambda error: ORDER.index(error[0].partition("-")[0]))

    def described(self, name, hint=False):
        """Return the ids for `aria-describedby` of field `name`, or False."""
        ids = [f"hint-{name}"] if hint else []
        return " ".join([*ids, f"error-{name}"] if name in self.errors else ids) or False

    def complaint_values(self):
        """Return the values of the complaint for the core's `_file`."""
        names = ("type", "title", "description", "category_id", "area_id", "address", "latitude", "longitude",
                 "incident_date")  # fmt: skip
        answers = self.clean.get("question")
        return {
            **{name: self.clean.get(name) or False for name in names},
            **({"detail_ids": self.env["lapor.complaint"]._detail_commands(answers)} if answers else {}),
            "is_anonymous": self.raw["anonymous"],
            "is_secret": self.raw["secret"],
            "channel": "web",
        }


def with_field(question):
    """Return `question` (a plain dict of the core) with the name of the field that holds its answer."""
    return {**question, "field": f"question-{question['id']}"}
