from odoo import models
from odoo.tools import email_normalize

from .event_mail import HEADERS
from .event_mail_people import Recipient


class LaporComplaintEvent(models.Model):
    """Letters to mailboxes that asked for news: confirmed first, ended with one click (RFC 2369 and 8058)."""

    _inherit = "lapor.complaint.event"

    def _mailbox_env(self, email, lang):
        """Return (recipient, this event in the recipient's language) for a mailbox."""
        recipient = Recipient(email_normalize(email), self._mail_lang(lang))
        return recipient, self.with_context(lang=recipient.lang)

    def _news_letter(self, recipient, subject, body, leave, **frame):
        """Return the values of one letter of news that ends with the address `leave`. In the language of self."""
        letter = self._framed(recipient, subject=subject, body=body, facts=[], leave_url=leave, final=False, **frame)
        envelope = self._envelope("follower", recipient)
        bounce = self.env.company.bounce_email or envelope["email_from"]
        headers = {**HEADERS, "Return-Path": bounce, "List-Unsubscribe": f"<{leave}>",
                   "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}  # fmt: skip
        return {"subject": subject, "body_html": letter, **envelope, "headers": repr(headers)}

    def _queue_confirmation(self, recipient, subject, body, url, button):
        """Queue the letter that asks a mailbox whether it wants the news. In the language of self."""
        letter = self._framed(recipient, "asked", subject, body=body, facts=[], url=url, final=False, button=button)
        return self.env["mail.mail"].create(
            {"subject": subject, "body_html": letter, **self._envelope("follower", recipient)}
        )
