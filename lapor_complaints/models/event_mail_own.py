from odoo import models

from .event_mail_people import Recipient


class LaporComplaintEvent(models.Model):
    _inherit = "lapor.complaint.event"

    def _queue_email_link(self, email, url):
        """Queue the letter that asks the mailbox `email` whether it belongs to the reporter. Called as superuser."""
        self.ensure_one()
        recipient = Recipient(email, self._mail_lang(self.env.lang))
        event = self.with_context(lang=recipient.lang)
        subject = event.env._("%s: confirm your e-mail address", self.complaint_id.number)
        body = event.env["ir.qweb"]._render("lapor_complaints.mail_email_link", {}, minimal_qcontext=True)
        letter = event._framed(
            recipient, "mailbox", subject, body=body, facts=[], url=url, final=False,
            button=event.env._("Confirm this address"),
        )  # fmt: skip
        # Queued like all letters to reporters, and as hidden from the staff
        return self.env["mail.mail"].create(
            {"subject": subject, "body_html": letter, **self._envelope("reporter", recipient)}
        )
