import json

from odoo import api, models

PARAMETER = "lapor.figures"
SHOWN = ("received", "open", "closed")


class LaporComplaint(models.Model):
    """The few figures of the landing page: counted by cron, read from one parameter, whatever the number."""

    _inherit = "lapor.complaint"

    @api.model
    def _figures(self):
        """Return {"received", "open", "closed"} as of the last count."""
        # sudo: three totals, public
        stored = self.env["ir.config_parameter"].sudo().get_param(PARAMETER)
        return {**dict.fromkeys(SHOWN, 0), **json.loads(stored or "{}")}

    @api.model
    def _cron_count_figures(self):
        figures = self.env["lapor.indicators"]._figures("city", names=SHOWN)
        # sudo: three public counts, written by cron
        self.env["ir.config_parameter"].sudo().set_param(PARAMETER, json.dumps(figures))
