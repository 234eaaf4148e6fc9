"""The database people look at: made, filled with the demo, updated when the addons changed."""

import json
import secrets

from . import addons, private_file
from .console import Trouble, step
from .database import Databases

NAME = "lapor"
DRAFT = "lapordraft"
MARK = "LAPOR-LOGINS:"
SENTENCE = "The database could not be {}; run ./lapor serve again."
# The demo's logins come with passwords. Odoo's own account is not among them and would
# keep the password admin, which is no password at all.
SCRIPT = """
import json
env["lapor.demo"]._load()
logins = env["lapor.demo"]._logins()
if not any(row["login"] == "admin" for row in logins):
    env.ref("base.user_admin").password = {password!r}
    logins.append(dict(role="Administrator", login="admin", password={password!r}))
env.cr.commit()
print("{mark}" + json.dumps(logins))
"""


class Site:
    """The database ``lapor`` with its demo logins."""

    def __init__(self, odoo, port):
        self.odoo = odoo
        self.port = port
        self.databases = Databases(odoo)
        self.key = addons.content_key(odoo.paths.root, odoo.source)
        self.file = odoo.paths.lapor / "logins.json"

    def ensure(self):
        """Make or update the database and return the demo logins."""
        if not self.databases.exists(NAME):
            self.create()
        elif not self.databases.files(NAME).is_dir():
            raise Trouble(
                f"The database {NAME} is there, but its attachments are not in {self.databases.files(NAME)}; "
                f"bring them back, or drop the database to start anew: dropdb {NAME}"
            )
        elif self.databases.noted(NAME) != self.key:
            self.update()
        elif not self.logins():
            self.load_demo(NAME)
        # Links in mails follow the port of this run, unless the city gave its own address.
        self.databases.sql(
            f"UPDATE ir_config_parameter SET value = 'http://localhost:{self.port}'"
            " WHERE key = 'web.base.url' AND value ~ '^http://localhost(:|$)'",
            NAME,
        )
        return self.logins()

    def create(self):
        """Make the database aside; its name appears only when all of it is there."""
        modules = ",".join(addons.to_install(self.odoo.source))
        self.databases.drop(DRAFT)
        sentence = SENTENCE.format("made")
        with step("Making the database: Odoo, LAPOR, Indonesian"):
            self.databases.create(DRAFT)
            options = ["-i", modules, "--skip-auto-install", "--load-language", addons.LANGUAGE]
            self.odoo.work(DRAFT, *options, "--http-port", self.port, log="serve", sentence=sentence)
        self.load_demo(DRAFT)
        self.databases.rename(DRAFT, NAME)

    def update(self):
        """Bring the database to the addons' present state."""
        modules = ",".join(addons.to_install(self.odoo.source))
        with step("Updating the database to the changed addons"):
            options = ["-i", modules, "-u", modules, "--skip-auto-install"]
            self.odoo.work(NAME, *options, log="serve", sentence=SENTENCE.format("updated"))
        self.load_demo(NAME)

    def logins(self):
        """The demo logins as they were when the demo was loaded; empty when unknown."""
        try:
            return json.loads(self.file.read_text())
        except (OSError, ValueError):
            return []

    def load_demo(self, database):
        """Run the demo's own loader, which does nothing twice, and remember key and logins."""
        known = next((row["password"] for row in self.logins() if row["login"] == "admin"), None)
        script = SCRIPT.format(password=known or secrets.token_urlsafe(9), mark=MARK)
        with step("Loading Ambon's demo: officers and complaints"):
            said = self.odoo.script(database, script, log="serve", sentence=SENTENCE.format("filled with the demo"))
        marked = [line[len(MARK) :] for line in said.splitlines() if line.startswith(MARK)]
        if not marked:
            raise Trouble("The demo did not load; see .lapor/log/serve.log")
        private_file.write(self.file, marked[0])
        self.databases.note(database, self.key)
