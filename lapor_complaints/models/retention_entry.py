from odoo import api, fields, models
from odoo.exceptions import AccessError

from .complaint_guard import GUARD
from .retention_rule import WHAT


class LaporRetentionEntry(models.Model):
    """The register of retention: what was erased of which report, when and under which rule. Nothing of a person."""

    _name = "lapor.retention.entry"
    _inherit = ["lapor.append.only"]
    _description = "Register of retention"
    _order = "date desc, id desc"

    date = fields.Datetime(string="Erased on", required=True, readonly=True)
    rule_id = fields.Many2one("lapor.retention.rule", required=True, readonly=True, ondelete="restrict")
    what = fields.Selection(WHAT, string="What was erased", required=True, readonly=True)
    complaint_id = fields.Many2one(
        "lapor.complaint", string="Report", required=True, readonly=True, ondelete="restrict"
    )
    ended_at = fields.Datetime(string="Report ended on", required=True, readonly=True)
    period = fields.Char(readonly=True, help="As the rule said then")
    decision = fields.Char(string="Decision of the city", readonly=True, help="As the rule named it then")
    count = fields.Integer(string="Number", readonly=True, help="Fields, addresses, files or texts that were emptied")

    # Of the texts nothing is left that could tell that they are done: this does, once for each end of a report
    _texts_uniq = models.UniqueIndex("(complaint_id, ended_at) WHERE what = 'texts'")

    @api.depends("complaint_id")
    def _compute_display_name(self):
        for entry in self:
            # sudo: the number, which an administrator sees in the register without reading reports
            entry.display_name = entry.sudo().complaint_id.number

    @api.model_create_multi
    def create(self, vals_list):
        if self.env.context.get("lapor_guard") is not GUARD:
            raise AccessError(self.env._("The register of retention is written by the server alone."))
        return super().create(vals_list)

    # both only refuse
    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The register of retention cannot be changed."))

    def unlink(self):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The register of retention cannot be changed."))  # pylint: disable=no-raise-unlink
