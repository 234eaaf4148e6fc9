from odoo import fields, models


class LaporUnmask(models.TransientModel):
    """The custodian's question for an identity, with the reason that the history keeps."""

    _name = "lapor.unmask"
    _description = "Unmask a reporter"

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True)
    reason = fields.Text(required=True, help="Why the identity is needed; it stays in the history")

    def action_confirm(self):
        """Write the reason into the history and open the reporter."""
        self.ensure_one()
        reporter = self.complaint_id._unmask(self.reason)
        return {
            "type": "ir.actions.act_window",
            "res_model": "lapor.reporter",
            "res_id": reporter.id,
            "view_mode": "form",
            "target": "current",
        }
