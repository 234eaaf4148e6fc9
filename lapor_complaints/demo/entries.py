from odoo import models

from ..models.complaint_entry import Entry

KEPT = ("proxy_name", "proxy_relation", "channel_detail", "told_by")
LETTERS = (("loket_kuasa", "answer"), ("surat_rt", "completion"), ("sambungan_jmp", "transfer"))


class LaporDemo(models.AbstractModel):
    """Reports that officers typed in, with their scans, and letters that were issued."""

    _inherit = "lapor.demo"

    def _entry(self, story):
        """Return how an officer took the report, or None for what came by itself."""
        told = story.get("entry")
        return told and Entry(tuple(self._photos({"photos": told["papers"]})), "officer")

    def _entry_identity(self, story):
        """Return what the officer wrote down about the reporter of `story`, who has no e-mail."""
        told = story.get("entry")
        if not told:
            return {}
        kept = {name: told[name] for name in KEPT if name in told}
        return {**kept, "email": False, "entered_by_id": self._xml(f"demo_user_{told['by']}").id}

    def _issue_letters(self, complaints):
        """Let the coordinator issue some letters, today."""
        for key, kind in LETTERS:
            complaint = complaints[key]._at(None).with_user(self._xml("demo_user_koordinator"))
            complaint.env["lapor.letter"]._of(kind, complaint)
