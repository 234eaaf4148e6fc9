from random import Random

from odoo import models

WITHHELD = 5  # of so many anonymous reports one still waits for a look at its text


class LaporDemo(models.AbstractModel):
    _inherit = "lapor.demo"

    def _open_register(self, complaints):
        """Let the verifier show photos and checked texts, and citizens support what concerns them."""
        public = complaints.sudo().filtered("is_public")
        verifier = public.with_user(self._xml("demo_user_verifikator"))
        for place, complaint in enumerate(verifier):
            if complaint.is_anonymous and place % WITHHELD:
                complaint.action_release_text()
            if complaint.has_unreleased and place % 4:
                complaint.action_release_photos()
        self._support_reports(public)

    def _support_reports(self, public):
        dice = Random(2026)  # noqa: S311  the same demo every time
        for complaint in public:
            for citizen in range(int(dice.paretovariate(0.9)) - 1 if dice.random() < 0.6 else 0):
                if citizen < 60:
                    complaint._endorse(f"demo-{complaint.id}-{citizen}")
