from odoo import api, fields, models

from ..models.lifecycle import OPEN


class LaporAct(models.TransientModel):
    """Joining: one report into another, or several into one of them."""

    _inherit = "lapor.act"

    single_id = fields.Integer(compute="_compute_single_id", help="The only complaint of the dialog; 0 for several")

    @api.depends("complaint_ids")
    def _compute_single_id(self):
        for act in self:
            act.single_id = len(act.complaint_ids) == 1 and act.complaint_ids._origin.id

    @api.onchange("complaint_ids", "action")
    def _onchange_propose_kept(self):
        """Propose the oldest of several: its clock has run longest, and its reporter has waited longest."""
        if self.action == "merge" and len(self.complaint_ids) > 1 and not self.kept_id:
            able = self.complaint_ids._origin.filtered(lambda one: one.state in OPEN and not one.parent_id)
            self.kept_id = able.sorted(lambda one: (one.received_at, one.id))[:1]

    def _do(self, complaint, files):
        if self.action == "merge" and len(self.complaint_ids) > 1 and complaint == self.kept_id:
            return None
        return super()._do(complaint, files)
