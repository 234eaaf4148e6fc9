from odoo import api, fields, models

from .disposition import RUNNING


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    instruction = fields.Text(compute="_compute_instruction", help="What the SKPD was told when it got this")

    @api.depends("disposition_ids.instruction", "disposition_ids.state")
    @api.depends_context("uid")
    def _compute_instruction(self):
        for complaint in self:
            running = complaint.disposition_ids.filtered(lambda one: one.role == "lead" and one.state in RUNNING)
            complaint.instruction = running[:1].instruction
