from odoo import api, fields, models
from odoo.exceptions import ValidationError

from .periods import KINDS, last_day, last_finished


class LaporReportSubscription(models.Model):
    """Who gets which periodic report by mail. The first one is that of the last period that is over."""

    _name = "lapor.report.subscription"
    _description = "Subscription to periodic reports"
    _order = "kind, skpd_id, user_id, id"
    _rec_name = "user_id"

    user_id = fields.Many2one(
        "res.users", string="Person", required=True, ondelete="cascade", index=True, domain=[("share", "=", False)]
    )
    kind = fields.Selection(KINDS, string="Report", required=True, default="month")
    skpd_id = fields.Many2one(
        "lapor.skpd", string="SKPD", ondelete="cascade", index=True, domain=[("kind", "!=", "external")],
        help="Empty: the whole city",
    )  # fmt: skip
    active = fields.Boolean(default=True)
    next_start = fields.Date(string="Next period from", compute="_compute_next_start", store=True, readonly=True)
    due_on = fields.Date(string="Next on", compute="_compute_next_start", store=True, readonly=True)
    hindrance = fields.Char(string="Waits because", readonly=True, copy=False)
    delivery_ids = fields.One2many("lapor.report.delivery", "subscription_id", string="Delivered", readonly=True)

    _once = models.UniqueIndex("(user_id, kind, COALESCE(skpd_id, 0))", "This person gets this report already.")

    @api.depends("kind")
    def _compute_next_start(self):
        for one in self.filtered("kind"):
            one._wait_for(last_finished(one.kind, self._today()))

    @api.constrains("user_id", "skpd_id", "active")
    def _check_right(self):
        reports = self.env["lapor.periodic.report"]
        for one in self.filtered("active"):
            # sudo: the roles of a colleague, to tell whether she may read what she is to get
            if not reports._may_read(one.user_id.sudo(), one.skpd_id):
                raise ValidationError(self.env._(
                    "%(name)s may not read the reports on %(about)s: give the role first.", name=one.user_id.name,
                    about=one.skpd_id.name or self.env._("the whole city"),
                ))  # fmt: skip

    def _wait_for(self, start):
        """Have the period from `start` delivered next, from the day after its end."""
        self.next_start = start
        self.due_on = fields.Date.add(last_day(self.kind, start), days=1)

    @api.model
    def _today(self):
        return self.env["lapor.periodic.report"]._calendar()._lapor_today()
