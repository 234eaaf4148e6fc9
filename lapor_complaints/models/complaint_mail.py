from odoo import models

from .complaint_mail_letters import OF_PARTS, audiences_of


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _notify(self, action, event, code=None):
        """Put down that `event` (or many of one kind and side) is to be told by mail: a cron writes the letters
        after the commit (ADR 0010).

        `code`, the access code of a new complaint, never goes into a mail: letters carry a signed link (ADR 0009).
        """
        if self._set_moment():
            return  # imports and demo data tell of the past: nobody waits for a mail about it
        audiences = audiences_of(action, event[:1].actor)
        if event[:1].visibility == "internal" or (action not in OF_PARTS and self[:1].parent_id):
            audiences = [name for name in audiences if name != "reporter"]
        if action == "filed" and self[:1].is_quarantined:
            audiences = ["reporter"]  # a flood of mails to coordinators is what a flood of reports is meant to be
        self.env["lapor.mail.outbox"]._put(event, audiences)
        self.env["lapor.mail.outbox"]._put(self._followed(action, event), ["follower"])
