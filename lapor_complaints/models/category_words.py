from odoo import api, models


class LaporCategory(models.Model):
    _inherit = "lapor.category"

    @api.depends("name", "complete_name")
    @api.depends_context("lapor_short", "lang")
    def _compute_display_name(self):
        """Show the last part alone where room is short: on cards and in lists."""
        short = self.env.context.get("lapor_short")
        for category in self:
            category.display_name = category.name if short else category.complete_name
