from urllib.parse import quote

from odoo import models


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _send_email_link(self, email):
        """Queue a letter to the new address `email` with the link that confirms it."""
        complaint = self._own()
        website = complaint.env["website"].get_current_website()
        token = quote(complaint._email_token(email))
        url = f"{website.get_base_url()}/lapor/lacak/{complaint.number}/surel?t={token}"
        event = complaint.event_ids[:1].with_context(lang=self.env.lang)
        return event._queue_email_link(email, url)
