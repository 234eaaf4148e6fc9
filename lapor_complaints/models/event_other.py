from odoo import api, fields, models

from .complaint_merge_news import NEWS

ABOUT_ANOTHER = {"merge", "absorb", "leave", "relate", "unrelate", *NEWS.values()}


class LaporComplaintEvent(models.Model):
    """The other complaint that an event is about: joined, related. Nobody reads the column; the number is shown to
    those who may read that complaint."""

    _inherit = "lapor.complaint.event"

    other_id = fields.Many2one("lapor.complaint", readonly=True, ondelete="restrict", groups=fields.NO_ACCESS)
    other_label = fields.Char(string="Other report", compute="_compute_other_label")

    @api.depends("other_id", "kind")
    @api.depends_context("uid")
    def _compute_other_label(self):
        # the kind is at hand: a history that knows no other complaint costs no query
        about = self.filtered(lambda event: event.kind in ABOUT_ANOTHER)
        # sudo: which one; it is named only where the user's own access to it reaches
        others = about.sudo().other_id.sudo(False)
        readable = set(others._filtered_access("read").ids) if others else set()
        for event in self:
            other = event in about and event.sudo().other_id
            event.other_label = other.number if other and other.id in readable else False
