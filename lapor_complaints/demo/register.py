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
        self._support_joined(complaints.sudo().filtered("merged_into_id"))

    def _support_reports(self, public):
        dice = Random(2026)  # noqa: S311  the same demo every time
        for complaint in public:
            for citizen in range(int(dice.paretovariate(0.9)) - 1 if dice.random() < 0.6 else 0):
                if citizen < 60:
                    complaint._endorse(f"demo-{complaint.id}-{citizen}")

    def _support_joined(self, joined):
        """Let citizens have supported a report before it was joined, one of them the kept one as well."""
        rows = self.env["lapor.endorsement"].sudo()  # sudo: nobody else may; demo data
        for complaint in joined:
            kept = complaint._kept()
            if kept.is_public:
                browsers = [f"demo-{complaint.id}-{citizen}" for citizen in range(3)]
                rows.create([{"complaint_id": complaint.id, "key_hash": rows._key(complaint, one)} for one in browsers])
                rows.create({"complaint_id": kept.id, "key_hash": rows._key(kept, browsers[0])})
                kept._recount_support(kept | kept._joined())
