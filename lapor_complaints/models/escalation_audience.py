from odoo import models

COORDINATORS = "lapor_complaints.lapor_complaints_group_coordinator"


class LaporEscalationRule(models.Model):
    """Who stands on a rung. Works as superuser, from cron alone."""

    _inherit = "lapor.escalation.rule"

    def _told(self, complaint):
        """Return the active officers whom this rung tells of `complaint`: where a post is empty or its holder away,
        the next one up, and in the end the coordinators."""
        if complaint.state == "transferred" and self.audience in ("assignee", "liaison", "head"):
            return self._coordinators()  # the other body has no account here
        return getattr(self, f"_told_{self.audience}")(complaint) or self._coordinators()

    def _told_assignee(self, complaint):
        user = complaint.user_id.filtered("active")
        if user and not complaint.skpd_id._is_away(user):
            return user
        return self._told_liaison(complaint)

    def _told_liaison(self, complaint):
        return complaint.skpd_id._liaison_users()

    def _told_head(self, complaint):
        skpd = complaint.skpd_id
        while skpd:
            head = skpd.head_id.filtered("active")
            if head and not skpd._is_away(head):
                return head
            skpd = skpd.parent_id
        return skpd.head_id

    def _told_coordinator(self, _complaint):
        return self._coordinators()

    def _told_secretary(self, complaint):
        secretary = self.env.company.lapor_secretary_id.filtered("active")
        return complaint._readers(secretary)

    def _coordinators(self):
        return self.env.ref(COORDINATORS).all_user_ids.filtered(lambda user: user.active and not user.share)
