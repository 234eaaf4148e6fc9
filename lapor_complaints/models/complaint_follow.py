from odoo import fields, models
from odoo.tools import email_normalize

from .complaint_mail_letters import FOLLOWED
from .event_mail_people import Recipient


class LaporComplaint(models.Model):
    """Those who follow a public complaint by mail."""

    _inherit = "lapor.complaint"

    follower_ids = fields.One2many("lapor.follower", "complaint_id", groups=fields.NO_ACCESS)

    def _public_url(self):
        """Return the absolute address of the public page; the website knows it."""
        return ""

    def _leave_url(self, token):
        """Return the absolute address that ends a subscription; the website knows it."""
        return ""

    def _followed(self, action, events):
        """Return those of the public `events` of these complaints whose complaint is public and has followers."""
        if action not in FOLLOWED:
            return events.browse()
        told = events.filtered(lambda event: event.visibility == "public")
        # sudo: which complaints are public and have followers; read for all that are worked on together
        followed = self.sudo().filtered(lambda one: one._is_followed()) if told else told.complaint_id
        return told.filtered(lambda event: event.sudo().complaint_id in followed)  # sudo: its number

    def _is_followed(self):
        whole = self.parent_id or self
        return bool(whole.is_public and whole.follower_ids)

    def _after_merge(self, given):
        """Those who followed a joined report follow the kept one from now on."""
        result = super()._after_merge(given)
        rows = self.env["lapor.follower"].sudo()  # sudo: as code alone reads them
        kept = self._kept()
        known = rows.search([("complaint_id", "=", kept.id)]).mapped("email")
        for row in rows.search([("complaint_id", "=", self.id)]):
            if row.email in known:
                row.unlink()
            else:
                row.complaint_id = kept
        return result

    def _send_follow_link(self, email, url):
        """Queue the letter that asks the mailbox `email` whether it wants to follow this public complaint."""
        complaint = self.sudo()  # sudo: the title as the public reads it
        event = complaint.event_ids[:1]
        recipient = Recipient(email_normalize(email), event._mail_lang(self.env.lang))
        event = event.with_context(lang=recipient.lang)
        entry = event.complaint_id._public_entry()
        subject = event.env._("%s: please confirm that you want to follow it", self.number)
        body = event.env["ir.qweb"]._render("lapor_complaints.mail_follow_link", entry, minimal_qcontext=True)
        letter = event._framed(recipient, "mailbox", subject, body=body, facts=[], url=url, final=False,
                               button=event.env._("Yes, follow"))  # fmt: skip
        return event.env["mail.mail"].create(
            {"subject": subject, "body_html": letter, **event._envelope("follower", recipient)}
        )
