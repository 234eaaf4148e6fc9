from odoo import api, fields, models

from ..sp4n.columns import plain
from .lifecycle import STATES
from .selections import CLOSERS


class LaporSp4nStatus(models.Model):
    """What a status of the national system means here, and which one is written for a state of ours: data, since
    the names there change."""

    _name = "lapor.sp4n.status"
    _description = "National status"
    _order = "sequence, id"

    name = fields.Char(string="Status there", required=True)
    key = fields.Char(compute="_compute_key", store=True)
    is_prefix = fields.Boolean(string="Something follows", help="The name of an office stands behind it")
    state = fields.Selection(STATES, required=True, string="State here")
    closed_by = fields.Selection(CLOSERS)
    reads = fields.Boolean(string="When reading", default=True)
    writes = fields.Boolean(string="When writing", default=True)
    sequence = fields.Integer(default=10)

    _key_uniq = models.UniqueIndex("(key) WHERE reads IS TRUE", "This national status is in the table already.")

    @api.depends("name")
    def _compute_key(self):
        for status in self:
            status.key = plain(status.name or "")

    @api.model
    def _readable(self):
        """Return [(key, whether something follows, state, closing side)], the longest first."""
        rows = self.sudo().search([("reads", "=", True)])  # sudo: public configuration
        found = [(row.key, row.is_prefix, row.state, row.closed_by) for row in rows]
        return sorted(found, key=lambda row: -len(row[0]))

    @api.model
    def _writable(self):
        """Return {(state, closing side or False): name} of what is written for our states."""
        names = {}
        for row in self.sudo().search([("writes", "=", True)]):  # sudo: public configuration
            for side in (row.closed_by, False):
                names.setdefault((row.state, side), row.name)
        return names
