from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from .complaint_guard import GUARD
from .data_request import CUSTODIANS

SHORTEST = 10  # characters of a reason


class LaporComplaint(models.Model):
    """A legal process needs the report: retention leaves it alone as long as it is on hold (UU 27/2022 Ps. 44)."""

    _inherit = "lapor.complaint"

    on_hold = fields.Boolean(
        string="On hold", readonly=True, copy=False, help="Retention erases nothing of it: a legal process needs it"
    )

    def action_open_hold(self):
        """Open the dialog that puts the report on hold or takes it off."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("End the hold") if self._whole().on_hold else self.env._("Put on hold"),
            "res_model": "lapor.retention.hold",
            "view_mode": "form",
            "target": "new",
            "context": {"default_complaint_id": self._whole().id},
        }

    def _hold(self, on, reason):
        """Put the whole report `on` hold, or take it off; the history keeps who did it and why."""
        complaint = self._whole()
        complaint.check_access("read")
        if not (self._is_coordinator() or self.env.user.has_group(CUSTODIANS)):
            raise AccessError(self.env._("Only a LAPOR coordinator or an identity custodian puts a report on hold."))
        if len((reason or "").strip()) < SHORTEST:
            raise UserError(self.env._("Write the reason in a sentence: it stays in the history."))
        if complaint.on_hold == on:
            raise UserError(self.env._("Somebody has done this meanwhile."))
        side = "coordinator" if self._is_coordinator() else "oversight"
        # sudo: the role is checked; nobody writes these facts directly, and a part goes with its whole
        held = (complaint | complaint.child_ids).sudo().with_context(lapor_guard=GUARD)
        held.write({"on_hold": on})
        complaint.sudo()._log("hold" if on else "unhold", side, note=reason.strip())
