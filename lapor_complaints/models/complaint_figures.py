import json

from odoo import api, models

from .lifecycle import OPEN

PARAMETER = "lapor.figures"


class LaporComplaint(models.Model):
    """The few figures of the landing page: counted by cron, read from one parameter, whatever the number."""

    _inherit = "lapor.complaint"

    @api.model
    def _figures(self):
        """Return {"received", "open", "closed"} as of the last count."""
        # sudo: three totals, public
        stored = self.env["ir.config_parameter"].sudo().get_param(PARAMETER)
        return {"received": 0, "open": 0, "closed": 0, **json.loads(stored or "{}")}

    @api.model
    def _cron_count_figures(self):
        totals = dict(
            self._read_group([("parent_id", "=", False), ("is_quarantined", "=", False)], ["state"], ["__count"])
        )
        figures = {
            "received": sum(totals.values()),
            "open": sum(count for state, count in totals.items() if state in OPEN),
            "closed": totals.get("closed", 0),
        }
        # sudo: three public counts, written by cron
        self.env["ir.config_parameter"].sudo().set_param(PARAMETER, json.dumps(figures))
