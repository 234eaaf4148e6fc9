from odoo import models

ASKED = (
    ("lubang_kayadoe", "erasure", "Jalannya sudah bagus. Tolong hapus nama dan nomor telepon saya."),
    ("jalan_latuhalat", "stop", "Saya sudah pindah ke luar kota."),
)


class LaporDemo(models.AbstractModel):
    _inherit = "lapor.demo"

    def _ask_about_data(self, complaints):
        """Let two reporters ask what the law allows them to ask, so that a custodian has something to do."""
        now = self.env["lapor.complaint"]._now()
        for key, kind, text in ASKED:
            complaints[key]._at(now)._request_own_data(kind, text)
