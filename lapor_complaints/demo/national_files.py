from base64 import b64encode

from odoo import models
from odoo.tools import file_open

SAMPLE = "contoh-ekspor-sp4n.csv"
CLOSED = "Ditutup oleh Admin"
ANSWERED_HERE, CLOSED_THERE = "9800102", ("9800101", "9800102")


class LaporDemo(models.AbstractModel):
    _inherit = "lapor.demo"

    def _bring_in_national_files(self):
        """Import the sample file; let a liaison answer one report, and let a newer file say that it is closed."""
        with file_open(f"lapor_complaints/demo/national/{SAMPLE}") as source:
            text = source.read()
        self._import_national(text, SAMPLE)
        complaint = self.env["lapor.complaint"].search([("external_number", "=", ANSWERED_HERE)])
        liaison = self._xml("demo_user_ktu_dlhp")
        complaint.with_user(liaison)._write_progress("Petugas sudah menjadwalkan pengangkutan malam ini.")
        lines = [
            line.replace("Ditindaklanjuti oleh Instansi", CLOSED) if line.startswith(CLOSED_THERE) else line
            for line in text.splitlines()
        ]
        self._import_national("\n".join(lines), "contoh-ekspor-sp4n-baru.csv")

    def _import_national(self, text, name):
        coordinator = self._xml("demo_user_koordinator")
        imports = self.env["lapor.sp4n.import"].with_user(coordinator).with_context(lang=coordinator.lang)
        one = imports.create({"file": b64encode(text.encode()), "filename": name})
        one.action_read()
        one.action_import()
