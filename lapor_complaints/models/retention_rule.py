from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.exceptions import AccessError

from .complaint_guard import GUARD
from .lifecycle import ENDED, STATES
from .selections import OUTCOMES, TYPES

WHAT = [
    ("identity", "Identity of the reporter"),
    ("followers", "Mail addresses of followers and supporters"),
    ("files", "Photos and documents of the reporter"),
    ("texts", "Texts of the reporter"),
]
UNITS = [("months", "Months"), ("years", "Years")]
END_STATES = [(state, label) for state, label in STATES if state in ENDED]
# What decides which reports are due and when: a change of it is announced anew
TERMS = {"what", "type", "state", "outcome", "reason_id", "supervision_only", "period", "unit", "in_force", "sequence",
         "warn_days"}  # fmt: skip


class LaporRetentionRule(models.Model):
    """How long after its end what is kept of a report (UU 27/2022 Ps. 42 to 44).

    The periods are the city's: its retention schedule (jadwal retensi arsip) names them, no law that we know of does.
    So no rule counts until the city has put it into force and named its decision.
    """

    _name = "lapor.retention.rule"
    _description = "Retention rule"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "what, sequence, id"

    name = fields.Char(required=True, translate=True, tracking=True, help="The public reads it in the privacy notice")
    sequence = fields.Integer(default=10)
    what = fields.Selection(WHAT, string="What is erased", required=True, default="identity", tracking=True)
    type = fields.Selection(TYPES, help="Empty: every type", tracking=True)
    state = fields.Selection(END_STATES, string="Ended as", help="Empty: however it ended", tracking=True)
    outcome = fields.Selection(OUTCOMES, help="Empty: every outcome", tracking=True)
    reason_id = fields.Many2one(
        "lapor.reason", string="Rejected because", ondelete="restrict", help="Empty: every reason", tracking=True
    )
    supervision_only = fields.Boolean(string="Only with a supervision element", tracking=True)
    period = fields.Integer(required=True, tracking=True, help="After the end of the report; 0: kept permanently")
    unit = fields.Selection(UNITS, required=True, default="years", tracking=True)
    in_force = fields.Boolean(string="In force", copy=False, tracking=True)
    decision = fields.Char(
        string="Decision of the city", copy=False, tracking=True, help="Number and date of the retention schedule"
    )
    warn_days = fields.Integer(
        string="Days of warning", required=True, default=14, tracking=True,
        help="So long before the first erasure under this rule the custodians are told; calendar days",
    )  # fmt: skip
    starts_on = fields.Date(
        string="First erasure on", readonly=True, copy=False, help="Set when the custodians have been told"
    )
    entry_ids = fields.One2many("lapor.retention.entry", "rule_id")

    _period_positive = models.Constraint("CHECK(period >= 0)", "A period cannot be negative.")
    _warn_positive = models.Constraint("CHECK(warn_days > 0)", "The custodians are told at least a day before.")
    _decided = models.Constraint(
        "CHECK(NOT in_force OR COALESCE(decision, '') <> '')",
        "Name the decision of the city before you put this rule into force: LAPOR does not know its periods.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_start(*vals_list)
        rules = super().create(vals_list)
        rules._announce_anew()
        return rules

    def write(self, vals):
        self._refuse_start(vals)
        changes = TERMS & set(vals)
        if changes:
            self._announce_anew()
        result = super().write(vals)
        if "what" in changes:
            self._announce_anew()
        return result

    def _refuse_start(self, *vals_list):
        """Nobody shortens the warning by writing its end."""
        if self.env.context.get("lapor_guard") is not GUARD and any("starts_on" in vals for vals in vals_list):
            raise AccessError(self.env._("The first erasure follows the warning of the custodians."))

    def _announce_anew(self):
        """Let the custodians be told again before anything goes, by any rule on the same things: the first that fits
        decides, so a change of one moves reports from and to the others."""
        # sudo: only takes back what the cron has set
        rules = self.sudo().search([("what", "in", self.mapped("what")), ("starts_on", "!=", False)])
        rules.with_context(lapor_guard=GUARD).write({"starts_on": False})
        rules.activity_ids.unlink()

    def _delta(self):
        """Return the period as calendar years or months."""
        return relativedelta(**{self.unit: self.period})

    @api.model
    def _period_words(self, period, unit):
        """Return `period` in words, in the language of the environment."""
        if not period:
            return self.env._("kept permanently")
        return self.env._("%s years", period) if unit == "years" else self.env._("%s months", period)

    @api.model
    def _published(self):
        """Return [(name, how long in words)] of the rules in force: what the privacy notice says."""
        rules = self.sudo()._in_force()  # sudo: what the city has decided is for everybody to read
        return [(rule.name, self._period_words(rule.period, rule.unit)) for rule in rules]

    @api.model
    def _in_force(self, what=None):
        return self.search([("in_force", "=", True), *([("what", "=", what)] if what else [])])
