from odoo import models

from .complaint_guard import GUARD


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _hand_to(self, successor, user, why):
        """Put the complaint of `user` into the hands of `successor` (empty: nobody) and say so in the history."""
        self.with_context(lapor_guard=GUARD).write({"user_id": successor.id})
        told = self.env["lapor.escalation"].search([("complaint_id", "=", self.id), ("user_id", "=", user.id)])
        if successor:
            told.activity_id.with_context(mail_activity_quick_update=True).write({"user_id": successor.id})
        else:
            told.activity_id.unlink()
        after = successor.name or self.env._("nobody yet")
        note = self.env._("%(before)s → %(after)s (%(why)s)", before=user.name, after=after, why=why)
        self._log("handover", "system", note=note)

    def _tell_successors(self, people, user):
        """Queue one mail to each of `people` about all that `user` had in hand and they have now."""
        for person in people:
            mail = self.with_context(lang=self.env["lapor.complaint.event"]._mail_lang(person.lang))
            mail._queue_list_mail(
                person,
                subject=mail.env._("%s reports were handed over to you", len(self)),
                intro=mail.env._("These reports were with %s and are now with you.", user.name),
                groups=[("", self)],
            )
