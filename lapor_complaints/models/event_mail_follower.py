from odoo import models

from .complaint_mail_letters import OUTCOME
from .event_mail import HEADERS
from .event_mail_people import Recipient

BATCH = 100  # letters in one transaction


class LaporComplaintEvent(models.Model):
    """Letters to those who follow a public complaint: what happened and where to read it, never a word or a name."""

    _inherit = "lapor.complaint.event"

    def _queue_follower_letters(self, after_id):
        """Queue the letters to the next followers behind `after_id`; returns the last one's id, 0 when all have it."""
        complaint = self.complaint_id._whole()
        if not complaint.is_public:  # made secret or hidden since
            return 0
        domain = [("complaint_id", "=", complaint.id), ("id", ">", after_id)]
        if self.kind not in OUTCOME or self.complaint_id != complaint:
            domain.append(("only_outcome", "=", False))
        followers = self.env["lapor.follower"].search(domain, order="id", limit=BATCH)
        self.env["mail.mail"].create([self._follower_letter(complaint, follower) for follower in followers])
        return followers[-1].id if len(followers) == BATCH else 0

    def _follower_letter(self, complaint, follower):
        recipient = Recipient(follower.email, self._mail_lang(follower.lang))
        event = self.with_context(lang=recipient.lang)
        entry = complaint.with_env(event.env)._public_entry()
        leave = complaint._leave_url(follower._leave_token())
        subject = event.env._("%(number)s: news on “%(title)s”", number=complaint.number, title=entry["title"])
        told = complaint.with_env(event.env)._public_event(event)
        body = event.env["ir.qweb"]._render(
            "lapor_complaints.mail_follower", {**entry, "told": told["label"]}, minimal_qcontext=True
        )
        letter = event._framed(recipient, "follower", subject, body=body, facts=[], url=complaint._public_url(),
                               leave_url=leave, final=False)  # fmt: skip
        envelope = event._envelope("follower", recipient)
        bounce = event.env.company.bounce_email or envelope["email_from"]
        headers = {**HEADERS, "Return-Path": bounce, "List-Unsubscribe": f"<{leave}>",
                   "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}  # fmt: skip
        return {"subject": subject, "body_html": letter, **envelope, "headers": repr(headers)}
