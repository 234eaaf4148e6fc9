from odoo import models

from .complaint_mail_letters import OUTCOME

BATCH = 100  # letters in one transaction


class LaporComplaintEvent(models.Model):
    """Letters to those who follow a public complaint: what happened and where to read it, never a word or a name."""

    _inherit = "lapor.complaint.event"

    def _queue_follower_letters(self, after_id):
        """Queue the letters to the next followers behind `after_id`; returns the last one's id, 0 when all have it."""
        whole = self.complaint_id._whole()
        complaint = whole._kept() if self.kind == "merge" else whole
        taken_out = self.kind == "merge" and complaint == whole
        if taken_out or not complaint.is_public:  # made secret or hidden since
            return 0
        domain = [("complaint_id", "in", whole._followed_reports().ids)]
        if self.kind not in (OUTCOME | {"merge"}) or self.complaint_id != whole:
            domain.append(("only_outcome", "=", False))
        # One letter per mailbox, however many of the joined reports it follows
        rows = self.env["lapor.follower"]._read_group(
            domain, ["email"], ["id:min"], having=[("id:min", ">", after_id)], order="id:min", limit=BATCH
        )
        followers = self.env["lapor.follower"].browse([id_ for _email, id_ in rows])
        self.env["mail.mail"].create([self._follower_letter(complaint, follower) for follower in followers])
        return followers[-1].id if len(followers) == BATCH else 0

    def _follower_letter(self, complaint, follower):
        recipient, event = self._mailbox_env(follower.email, follower.lang)
        complaint = complaint.with_env(event.env)
        entry = complaint._public_entry()
        subject = event.env._("%(number)s: news on “%(title)s”", number=complaint.number, title=entry["title"])
        told = event.kind != "merge" and complaint._public_event(event)["label"]
        joined = event.kind == "merge" and event.complaint_id.number
        body = event.env["ir.qweb"]._render(
            "lapor_complaints.mail_follower", {**entry, "told": told, "joined": joined}, minimal_qcontext=True
        )
        leave = complaint._leave_url(follower._leave_token())
        return event._news_letter(recipient, subject, body, leave, audience="follower", url=complaint._public_url())


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _send_follow_link(self, email, url):
        """Queue the letter that asks the mailbox `email` whether it wants to follow this public complaint."""
        # sudo: the title as the public reads it
        recipient, event = self.sudo().event_ids[:1]._mailbox_env(email, self.env.lang)
        entry = event.complaint_id._public_entry()
        subject = event.env._("%s: please confirm that you want to follow it", self.number)
        body = event.env["ir.qweb"]._render("lapor_complaints.mail_follow_link", entry, minimal_qcontext=True)
        return event._queue_confirmation(recipient, subject, body, url, event.env._("Yes, follow"))
