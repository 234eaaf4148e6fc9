import hashlib
import json

from odoo import api, fields, models
from odoo.exceptions import AccessError

from ...models.complaint_guard import GUARD
from .periods import KINDS


class LaporPeriodicReport(models.Model):
    """A report on a month, quarter or year with its figures as they were when it was made.

    Nothing in it changes afterwards, whatever becomes of the complaints: who wants newer figures makes another
    edition, and the earlier one stays. PDF and XLSX are drawn once, from the kept figures alone.
    """

    _name = "lapor.periodic.report"
    _inherit = ["lapor.append.only"]
    _description = "Periodic report"
    _order = "start desc, kind, skpd_id nulls first, edition desc, id"

    name = fields.Char(required=True, readonly=True)
    number = fields.Char(required=True, readonly=True)
    kind = fields.Selection(KINDS, required=True, readonly=True)
    start = fields.Date(required=True, readonly=True)
    end = fields.Date(required=True, readonly=True)
    skpd_id = fields.Many2one(
        "lapor.skpd", string="SKPD", readonly=True, index=True, ondelete="restrict", help="Empty: the whole city"
    )
    edition = fields.Integer(required=True, readonly=True, aggregator=None)
    taken_at = fields.Datetime(string="Figures of", required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", string="Made by", required=True, readonly=True, ondelete="restrict", index=True
    )
    summary = fields.Text(readonly=True)
    snapshot = fields.Text(required=True, readonly=True, help="All figures as JSON")
    checksum = fields.Char(required=True, readonly=True, help="SHA-256 of the kept figures")
    pdf_id = fields.Many2one("ir.attachment", string="PDF", required=True, readonly=True, ondelete="restrict")
    xlsx_id = fields.Many2one("ir.attachment", string="Excel", required=True, readonly=True, ondelete="restrict")
    pdf = fields.Binary(related="pdf_id.datas", string="Preview")

    _edition_uniq = models.UniqueIndex(
        "(kind, start, COALESCE(skpd_id, 0), edition)",
        "This edition was just made by somebody else. Open the list again.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        if self.env.context.get("lapor_guard") is not GUARD:
            raise AccessError(self.env._("Periodic reports are made with the button, from the register's figures."))
        return super().create(vals_list)

    # both only refuse
    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("A periodic report stays as it is. Make a new edition instead."))

    def unlink(self):  # pylint: disable=method-required-super
        raise AccessError(self.env._("A periodic report is never deleted."))  # pylint: disable=no-raise-unlink

    def _is_intact(self):
        """Tell whether the kept figures are still those of the checksum."""
        return self._digest(self.snapshot) == self.checksum

    @api.model
    def _digest(self, snapshot):
        return hashlib.sha256(snapshot.encode()).hexdigest()

    def _kept(self):
        """Return the figures of this report; dates are ISO text."""
        return json.loads(self.snapshot)

    def action_excel(self):
        """Download the XLSX file; the route asks for the right to read this report."""
        self.ensure_one()
        self.check_access("read")
        # sudo: the number of the file alone
        return {"type": "ir.actions.act_url", "url": f"/web/content/{self.sudo().xlsx_id.id}?download=true"}
