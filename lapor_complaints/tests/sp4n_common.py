"""What the tests of files from the national system share."""

from base64 import b64encode
from unittest.mock import patch

from ..models import sp4n_import_read, sp4n_import_store
from .common import LaporCase
from .sp4n_files import PLACE, Export


class Sp4nCase(LaporCase):
    def take(self, content, role="coordinator", name="ekspor.xlsx"):
        """Return an import of `content` that was read to its end."""
        imports = self.env["lapor.sp4n.import"].with_user(self.people[role])
        one = imports.create({"file": b64encode(content), "filename": name})
        with patch.object(sp4n_import_read, "AT_ONCE", 1 << 30):
            one.action_read()
        return one

    def store(self, one):
        with patch.object(sp4n_import_store, "AT_ONCE", 1 << 30):
            one.action_import()
        return one

    def run_cron(self):
        with patch.object(type(self.env["ir.cron"]), "_commit_progress", lambda *_args, **_words: 60):
            self.env["lapor.sp4n.import"].sudo()._cron_work()

    def bring_in(self, export):
        return self.store(self.take(export.csv()))

    def complaint_of(self, row):
        return self.env["lapor.complaint"].search([("external_number", "=", row[0])])

    def one(self, **changes):
        """Return an export of one good row with `changes`."""
        export = Export(1)
        plain = {"status": "Ditindaklanjuti oleh Instansi", "type": "Pengaduan", "privacy": "", "rating": ""}
        for key, value in {**plain, **changes}.items():
            export.rows[0][PLACE[key]] = value
        return export
