from odoo import fields, models

from .complaint_step import STEP_STATES
from .deadline_rule import STEPS

ESCALATED = [
    *(pair for pair in STEPS if pair[0] in STEP_STATES),
    ("support", "Part of a supporting SKPD"),
    ("reply", "Reply of another body"),
]
AUDIENCES = [
    ("assignee", "Assigned officer"),
    ("liaison", "Liaison officers"),
    ("head", "Head of the SKPD"),
    ("coordinator", "LAPOR coordinator"),
    ("secretary", "City secretary"),
]


class LaporEscalationRule(models.Model):
    """One rung of the ladder: who is told, how many working days before or after a deadline."""

    _name = "lapor.escalation.rule"
    _description = "Escalation rule"
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    step = fields.Selection(ESCALATED, required=True)
    offset_days = fields.Integer(
        string="Working days",
        required=True,
        default=1,
        help="Below 0: before the deadline; 0: on its day; 1: on the first working day after it, the breach",
    )
    audience = fields.Selection(AUDIENCES, string="Who is told", required=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)

    _offset_range = models.Constraint("CHECK(offset_days BETWEEN -60 AND 250)", "Choose from -60 to 250 working days.")

    def _threshold(self, calendar, today):
        """Return the latest deadline for which this rung is due on the working day `today` of `calendar`."""
        if self.offset_days > 0:
            return calendar._lapor_subtract_days(today, self.offset_days)
        return calendar._lapor_add_days(today, -self.offset_days)

    def _earliest(self, today):
        """Return the first deadline that this rung speaks of: a reminder comes before it, a breach any time after."""
        return today if self.offset_days <= 0 else False
