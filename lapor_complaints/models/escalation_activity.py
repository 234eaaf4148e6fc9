from odoo import models

ACTIVITY = "lapor_complaints.mail_activity_type_deadline"
# An activity is shown, the mail is the daily digest: no mail for each, and nobody becomes a follower by it
QUIET = {"mail_activity_quick_update": True, "lapor_no_follower": True}


class LaporEscalationRule(models.Model):
    """What who was told finds in her list of things to do."""

    _inherit = "lapor.escalation.rule"

    def _activities(self, pairs):
        """Return {(key of the case, user id): activity id}: the one she has for this step already, else a new one."""
        known = self.env["lapor.escalation"].search([
            ("complaint_id", "in", [case.complaint.id for case, _user in pairs]), ("rule_id.step", "=", self.step),
            ("activity_id.active", "=", True),
        ])  # fmt: skip
        found = {((one.complaint_id.id, one.disposition_id.id), one.user_id.id): one.activity_id.id for one in known}
        missing = [(case, user) for case, user in pairs if (case.key, user.id) not in found]
        common = self._activity_values()
        created = self.env["mail.activity"].with_context(**QUIET).create([
            {**common, **self._activity_of(case, user)} for case, user in missing
        ])  # fmt: skip
        for (case, user), activity in zip(missing, created, strict=True):
            found[case.key, user.id] = activity.id
        return found

    def _activity_values(self):
        return {
            "activity_type_id": self.env.ref(ACTIVITY).id, "automated": True,
            "res_model_id": self.env["ir.model"]._get_id("lapor.complaint"),
        }  # fmt: skip

    def _activity_of(self, case, user):
        step = dict(self._fields["step"]._description_selection(self.env))[self.step]
        words = f"{step}: {case.skpd.short_name}" if case.disposition else step
        return {"res_id": case.complaint.id, "user_id": user.id, "date_deadline": case.deadline, "summary": words}
