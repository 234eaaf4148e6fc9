from odoo import fields, models

from .selections import OUTCOMES


class LaporAnswerTemplate(models.Model):
    """A text to begin an answer with, by category and outcome."""

    _name = "lapor.answer.template"
    _description = "Answer template"
    _order = "sequence, name"

    name = fields.Char(required=True, translate=True)
    sequence = fields.Integer(default=10)
    category_ids = fields.Many2many("lapor.category", string="Categories", help="Empty: for every category")
    outcome = fields.Selection(OUTCOMES)
    body = fields.Text(required=True, translate=True)
    active = fields.Boolean(default=True)
