from odoo import models

COORDINATORS = "lapor_complaints.lapor_complaints_group_coordinator"


class LaporEscalationRule(models.Model):
    """Who stands on a rung. Works as superuser, from cron alone."""

    _inherit = "lapor.escalation.rule"

    def _told_of(self, cases):
        """Return {case: who is told of it}; the people of all SKPD are read at once, and not SKPD by SKPD."""
        skpds = self.env["lapor.skpd"].union(*(case.skpd for case in cases))
        above = {int(part) for skpd in skpds for part in (skpd.parent_path or "").split("/") if part}
        self.env["lapor.skpd"].browse(above).member_ids.user_id.mapped("name")
        return {case: self._told(case) for case in cases}

    def _told(self, case):
        """Return the active officers whom this rung tells of `case`: where a post is empty or its holder away,
        the next one up, and in the end the coordinators."""
        if case.complaint.state == "transferred" and self.audience in ("assignee", "liaison", "head"):
            return self._coordinators()  # the other body has no account here
        return getattr(self, f"_told_{self.audience}")(case) or self._coordinators()

    def _told_assignee(self, case):
        user = case.complaint.user_id.filtered("active")
        if user and not case.disposition and not case.skpd._is_away(user):
            return user
        return self._told_liaison(case)

    def _told_liaison(self, case):
        return case.skpd._liaison_users()

    def _told_head(self, case):
        skpd = case.skpd
        while skpd:
            head = skpd.head_id.filtered("active")
            if head and not skpd._is_away(head):
                return head
            skpd = skpd.parent_id
        return skpd.head_id

    def _told_coordinator(self, _case):
        return self._coordinators()

    def _told_secretary(self, case):
        secretary = self.env.company.lapor_secretary_id.filtered("active")
        return case.complaint._readers(secretary)

    def _coordinators(self):
        # not `ref`, which would ask the database each time whether the group is still there
        group = self.env["res.groups"].browse(self.env["ir.model.data"]._xmlid_to_res_id(COORDINATORS))
        return group.all_user_ids.filtered(lambda user: user.active and not user.share)
