from odoo import api, fields, models, tools

from .lifecycle import STATES


class LaporStage(models.Model):
    """A kanban column: it stands for one legal state, for all SKPD or for those that arranged it."""

    _name = "lapor.stage"
    _inherit = ["lapor.clears.cache"]
    _description = "Stage"
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    state = fields.Selection(STATES, required=True, string="Legal state", copy=True)  # by its name it would not be
    skpd_ids = fields.Many2many("lapor.skpd", string="SKPD", help="Empty: a column of every SKPD")
    sequence = fields.Integer(default=10)
    fold = fields.Boolean(string="Folded in kanban")
    active = fields.Boolean(default=True)

    @api.model
    @tools.ormcache("state", "skpd_id")
    def _first_id(self, state, skpd_id):
        """Return the id of the column where a complaint in `state` at SKPD `skpd_id` (id or False) appears."""
        stages = self.sudo().search([("state", "=", state)])  # sudo: configuration, holds nothing personal
        own = stages.filtered(lambda stage: skpd_id and skpd_id in stage.skpd_ids.ids)
        return (own or stages.filtered(lambda stage: not stage.skpd_ids) or stages)[:1].id
