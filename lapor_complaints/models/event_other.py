from odoo import api, fields, models


class LaporComplaintEvent(models.Model):
    """The other complaint that an event is about: joined, related. Nobody reads the column; the number is shown to
    those who may read that complaint."""

    _inherit = "lapor.complaint.event"

    other_id = fields.Many2one("lapor.complaint", readonly=True, ondelete="restrict", groups=fields.NO_ACCESS)
    other_label = fields.Char(string="Other report", compute="_compute_other_label")

    @api.depends("other_id")
    @api.depends_context("uid")
    def _compute_other_label(self):
        # sudo: which one; it is named only where the user's own access to it reaches
        others = self.sudo().other_id.sudo(False)
        readable = others._filtered_access("read") if others else others
        for event in self:
            other = event.sudo().other_id
            event.other_label = other.number if other.id in readable.ids else False
