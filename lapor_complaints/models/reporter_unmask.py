from datetime import timedelta

from odoo import api, fields, models

HOURS = 24


class LaporReporterUnmask(models.Model):
    """Leave to see one anonymous reporter for a day, taken by a custodian with a written reason."""

    _name = "lapor.reporter.unmask"
    _description = "Unmasking of a reporter"
    _order = "id desc"

    reporter_id = fields.Many2one("lapor.reporter", required=True, readonly=True, ondelete="cascade", index=True)
    user_id = fields.Many2one("res.users", required=True, readonly=True, ondelete="cascade", index=True)
    reason = fields.Text(required=True, readonly=True)

    @api.autovacuum
    def _gc_expired(self):
        self.search([("create_date", "<", fields.Datetime.now() - timedelta(hours=HOURS))]).unlink()
