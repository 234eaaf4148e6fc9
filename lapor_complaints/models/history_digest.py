from odoo import api, fields, models
from odoo.exceptions import AccessError

from .complaint_guard import GUARD


class LaporHistoryDigest(models.Model):
    """One line a day over all histories: published elsewhere, it shows what even the owner of the database removed.

    Each digest runs over the hashes of the day's events and the digest of the day before, so the last one stands for
    every event ever written.
    """

    _name = "lapor.history.digest"
    _inherit = ["lapor.append.only"]
    _description = "Daily digest of the histories"
    _order = "date desc"
    _rec_name = "date"

    date = fields.Date(string="Day", required=True, readonly=True, help="The city's local day")
    until = fields.Datetime(required=True, readonly=True, help="Events written before this moment are in it")
    digest = fields.Char(required=True, readonly=True, help="SHA-256 as 64 hexadecimal digits")
    complaints = fields.Integer(readonly=True, aggregator=False, help="Complaints whose history grew on that day")
    events = fields.Integer(readonly=True, help="Events written on that day")

    _date_uniq = models.Constraint("UNIQUE(date)", "This day has a digest already.")

    @api.model_create_multi
    def create(self, vals_list):
        if self.env.context.get("lapor_guard") is not GUARD:
            raise AccessError(self.env._("The daily digests are made by the server alone."))
        return super().create(vals_list)

    # both only refuse
    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("A daily digest cannot be changed."))

    def unlink(self):  # pylint: disable=method-required-super
        raise AccessError(self.env._("A daily digest cannot be deleted."))  # pylint: disable=no-raise-unlink

    @api.model
    def _published(self, limit=30):
        """Return the last `limit` digests, newest first, as plain values for a page that anybody may read."""
        rows = self.sudo().search([], limit=limit)  # sudo: digests and totals tell nothing about any report
        return rows.read(["date", "digest", "complaints", "events"], load=None)
