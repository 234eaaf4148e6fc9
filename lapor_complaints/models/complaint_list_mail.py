from odoo import api, models
from odoo.tools import email_normalize

from .event_mail_people import Recipient

LONGEST_LIST = 50  # lines in one mail; the rest is a number and the link to the board


class LaporComplaint(models.Model):
    """Mails to one officer about many complaints: the daily digest and handovers. Works as superuser."""

    _inherit = "lapor.complaint"

    def _queue_list_mail(self, user, subject, intro, groups):
        """Queue one mail to `user`: `intro`, then the (heading, lines) pairs of `groups` with links; lines are
        complaints, or dispositions whose own date counts.

        In the language of the environment; framed and queued as all letters to staff are (ADR 0010). Returns the
        mail, empty for an officer without address.
        """
        email = email_normalize(user.email or "")
        if not email:
            return self.env["mail.mail"]
        event = self.env["lapor.complaint.event"]
        recipient = Recipient(email, self.env.context.get("lang") or event._mail_lang(user.lang), user.name)
        body = event._framed(
            recipient, "staff", subject, body=self._list_body(intro, groups), facts=[], final=False,
            url=f"{self.env.company.get_base_url()}/odoo/lapor-all", button=self.env._("Open LAPOR"),
        )  # fmt: skip
        envelope = event._envelope("staff", recipient)
        return self.env["mail.mail"].create({"subject": subject, "body_html": body, **envelope})

    def _list_body(self, intro, groups):
        shown = []
        for heading, complaints in groups:
            left = max(len(complaints) - LONGEST_LIST, 0)
            more = self.env._("%s more reports are in LAPOR.", left) if left else ""
            if complaints:
                shown.append((heading, complaints[:LONGEST_LIST], len(complaints), more))
        values = {"intro": intro, "groups": shown}
        return self.env["ir.qweb"]._render("lapor_complaints.mail_list", values, minimal_qcontext=True)

    def _mail_due(self):
        """Return the date by which a list is ordered."""
        return self.deadline or self.received_at.date()

    @api.private
    def mail_line(self):
        """Return what a list says of this complaint: nothing of what the reporter wrote if it is secret."""
        hidden = self.is_secret or self.is_supervision
        return {
            "number": self.number,
            "title": self.env._("Secret report") if hidden else self.title,
            "skpd": self.skpd_id.short_name or "",
            "deadline": self._format_date(self.deadline) if self.deadline else "",
            "left": self.deadline_label,
            "url": f"{self.get_base_url()}/mail/view?model={self._name}&res_id={self.id}",
        }
