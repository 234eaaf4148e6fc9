from odoo import api, fields, models


class LaporComplaint(models.Model):
    """What the form may offer to change: the same roles that the guard asks, so that nothing is typed in vain."""

    _inherit = "lapor.complaint"

    may_edit = fields.Boolean(compute="_compute_rights")
    may_assign = fields.Boolean(compute="_compute_rights")
    may_prioritise = fields.Boolean(compute="_compute_rights")

    @api.depends("skpd_id")
    @api.depends_context("uid")
    def _compute_rights(self):
        writes = self.has_access("write")
        for complaint in self:
            actors = complaint._actors() if writes else set()
            complaint.may_edit = "coordinator" in actors
            complaint.may_assign = bool(actors & {"coordinator", "liaison"})
            complaint.may_prioritise = bool(actors)
