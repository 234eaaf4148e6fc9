from datetime import timedelta

from odoo import api, fields, models

KEPT_HOURS = 24


class IrAttachment(models.Model):
    """Files of a dialog that was never sent: raw photos, with the place where they were taken, do not stay."""

    _inherit = "ir.attachment"

    @api.autovacuum
    def _gc_lapor_uploads(self):
        before = fields.Datetime.now() - timedelta(hours=KEPT_HOURS)
        dialogs = ("lapor.act", "lapor.entry")
        self.search([("res_model", "in", dialogs), ("res_id", "=", 0), ("create_date", "<", before)]).unlink()
