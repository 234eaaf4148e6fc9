from odoo import models


class LaporComplaintEvent(models.Model):
    """Who is written to about an answer before its publication."""

    _inherit = "lapor.complaint.event"

    def _approvers(self):
        """Return who has to see the waiting answer now; nobody when it waits no more."""
        waits_for = self.complaint_id.answer_state
        if waits_for == "approval":
            return self.complaint_id._answer_heads()
        return self._coordinators() if waits_for == "quality" else self.env["res.users"]

    def _author(self):
        """Return who wrote the answer that was sent back, else who works on the complaint."""
        return self.complaint_id._unpublished_answer().user_id.filtered("active") or self._workers()
