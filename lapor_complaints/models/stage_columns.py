from odoo import api, models


class LaporStage(models.Model):
    _inherit = "lapor.stage"

    @api.model
    def _columns(self, state, skpd):
        """Return the columns of legal `state` on the board of `skpd`: its own, or the common ones where it has none."""
        stages = self.sudo().search([("state", "=", state)])  # sudo: configuration, holds nothing personal
        return stages.filtered(lambda stage: skpd in stage.skpd_ids) or stages.filtered(lambda one: not one.skpd_ids)
