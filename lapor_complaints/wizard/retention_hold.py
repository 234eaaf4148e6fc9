from odoo import fields, models


class LaporRetentionHold(models.TransientModel):
    """Why a report is kept for a legal process, or no longer."""

    _name = "lapor.retention.hold"
    _description = "Put a report on hold"

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True)
    on_hold = fields.Boolean(related="complaint_id.on_hold")
    reason = fields.Text(required=True)

    def action_confirm(self):
        """Put the report on hold, or end the hold that the dialog showed."""
        self.ensure_one()
        self.complaint_id._hold(not self.on_hold, self.reason)
        return {"type": "ir.actions.act_window_close"}
