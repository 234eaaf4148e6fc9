from odoo import api, fields, models, tools
from odoo.exceptions import UserError

from .selections import TYPES

STEPS = [
    ("verification", "Verification"),
    ("response", "First response of the SKPD"),
    ("resolution", "Final answer"),
    ("silence", "Reporter's response to the answer"),
    ("completion", "Completion by the reporter"),
]


class LaporDeadlineRule(models.Model):
    """How many working days a step may take. The law changes, so this is configuration and not code."""

    _name = "lapor.deadline.rule"
    _inherit = ["lapor.clears.cache"]
    _description = "Deadline rule"
    _order = "step, type, supervision"
    _rec_name = "step"

    step = fields.Selection(STEPS, required=True)
    type = fields.Selection(TYPES, help="Empty: every type")
    supervision = fields.Selection(
        [("yes", "With"), ("no", "Without")],
        string="Supervision element",
        help="Empty: both",
    )
    days = fields.Integer(string="Working days", required=True, help="The day of receipt does not count")
    legal_ground = fields.Char(translate=True)

    _days_positive = models.Constraint("CHECK(days > 0)", "A deadline takes at least one working day.")
    _rule_uniq = models.UniqueIndex(
        "(step, COALESCE(type, ''), COALESCE(supervision, ''))",
        "There is a rule for this step already.",
    )

    @api.model
    @tools.ormcache("step", "complaint_type", "is_supervision")
    def _days(self, step, complaint_type, is_supervision):
        """Return the working days that `step` may take: the most specific rule. Raises UserError without one."""
        wanted = "yes" if is_supervision else "no"
        rules = self.sudo().search([("step", "=", step)])  # sudo: public configuration
        fitting = [r for r in rules if r.type in (False, complaint_type) and r.supervision in (False, wanted)]
        if not fitting:
            raise UserError(
                self.env._(
                    "No deadline rule covers this step: %s. Ask the administrator to add one.",
                    step,
                )
            )
        return max(fitting, key=lambda rule: (bool(rule.supervision), bool(rule.type))).days
