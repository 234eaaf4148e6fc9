from odoo import api, fields, models


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    reporter_file_ids = fields.Many2many(
        "ir.attachment",
        string="Photos and documents of the reporter",
        compute="_compute_reporter_file_ids",
    )

    @api.depends("event_ids")
    def _compute_reporter_file_ids(self):
        for complaint in self:
            told = complaint.event_ids.filtered(lambda event: event.actor == "reporter" or event.kind == "part")
            complaint.reporter_file_ids = told.attachment_ids
