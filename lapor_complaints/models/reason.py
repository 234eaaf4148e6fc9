from odoo import fields, models

KINDS = [
    ("incomplete", "Asking the reporter"),
    ("return", "Returning a disposition"),
    ("transfer", "Passing on to another body"),
    ("reject", "Rejecting"),
    ("archive", "Archiving"),
    ("reopen", "Reopening"),
    ("dispute", "The reporter disputes the answer"),
    ("praise", "Rating: what was good"),
    ("blame", "Rating: what was bad"),
    ("other", "Other"),
]


class LaporReason(models.Model):
    """Why a complaint was returned, held, rejected or archived, with a sentence that the public can understand."""

    _name = "lapor.reason"
    _description = "Reason"
    _order = "kind, sequence, id"

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True)
    kind = fields.Selection(KINDS, required=True)
    public_text = fields.Text(required=True, translate=True, help="Shown to the reporter")
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)

    _code_uniq = models.UniqueIndex("(code)", "This reason code exists already.")
