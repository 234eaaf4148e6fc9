from odoo import api, models


class LaporArea(models.Model):
    _inherit = "lapor.area"

    @api.depends_context("lapor_short")
    def _compute_display_name(self):
        """Leave out the kecamatan where room is short: in lists."""
        result = super()._compute_display_name()
        if self.env.context.get("lapor_short"):
            for area in self:
                area.display_name = area.display_name.partition(",")[0]
        return result
