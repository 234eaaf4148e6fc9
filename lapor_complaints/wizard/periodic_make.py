from datetime import date
from time import monotonic

from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..report.periodic.periods import last_finished, moved, period_words

OFFERED = {"month": 24, "quarter": 8, "year": 5}  # finished periods to choose from
SECONDS = 3  # of one step, so that the bar moves


class LaporPeriodicMake(models.TransientModel):
    """The dialog that makes a report, or one for each SKPD, with a bar that moves meanwhile."""

    _name = "lapor.periodic.make"
    _description = "Make a periodic report"

    period = fields.Selection(selection="_period_choices", required=True, default=lambda self: self._default_period())
    skpd_id = fields.Many2one(
        "lapor.skpd", string="SKPD", domain="[('id', 'in', allowed_ids)]", help="Empty: the whole city",
        default=lambda self: self._default_skpd_id(),
    )  # fmt: skip
    each = fields.Boolean(string="One for each SKPD")
    allowed_ids = fields.Many2many("lapor.skpd", compute="_compute_allowed_ids")
    for_city = fields.Boolean(compute="_compute_allowed_ids")
    left_ids = fields.Many2many("lapor.skpd", "lapor_periodic_make_left_rel", readonly=True)
    done = fields.Integer(readonly=True)
    total = fields.Integer(readonly=True)

    @api.model
    def _period_choices(self):
        today = self.env["lapor.report.subscription"]._today()
        return [
            (f"{kind}:{start}", period_words(self.env, kind, start))
            for kind, count in OFFERED.items()
            for start in (moved(kind, last_finished(kind, today), -back) for back in range(count))
        ]

    def _default_period(self):
        return self._period_choices()[0][0]

    def _default_skpd_id(self):
        reports = self.env["lapor.periodic.report"]
        return False if reports._may_make(self.env["lapor.skpd"]) else self.env.user.lapor_headed_ids[:1]

    @api.depends_context("uid")
    def _compute_allowed_ids(self):
        skpds = self.env["lapor.skpd"]
        city = self.env["lapor.periodic.report"]._may_make(skpds)
        inside = skpds.search([("kind", "!=", "external")]) if city else self.env.user.lapor_headed_ids
        for wizard in self:
            wizard.allowed_ids, wizard.for_city = inside, city

    def action_confirm(self):
        """Make the report and open it; for each SKPD begin, and show the bar."""
        self.ensure_one()
        if not self.each:
            kind, start = self._chosen()
            report = self.env["lapor.periodic.report"]._make(kind, start, self.skpd_id)
            return {**self._list_action(), "views": [(False, "form")], "res_id": report.id, "target": "current"}
        self.write({"left_ids": [Command.set(self.allowed_ids.ids)], "total": len(self.allowed_ids), "done": 0})
        return {"type": "ir.actions.act_window", "res_model": self._name, "res_id": self.id, "name": self.env._(
            "Reports are being made"), "views": [(False, "form")], "target": "new"}  # fmt: skip

    def action_step(self):
        """Make as many of those that are left as fit into a few seconds. Returns {done, total, action at the end}."""
        self.ensure_one()
        started = monotonic()
        kind, start = self._chosen()
        for skpd in self.left_ids:
            self.env["lapor.periodic.report"]._make(kind, start, skpd)
            self.write({"left_ids": [Command.unlink(skpd.id)], "done": self.done + 1})
            if monotonic() - started > SECONDS:
                break
        action = False if self.left_ids else self._list_action()
        return {"done": self.done, "total": self.total, "action": action}

    def _chosen(self):
        kind, _colon, start = (self.period or "").partition(":")
        if self.period not in dict(self._period_choices()):
            raise UserError(self.env._("Choose a period from the list."))
        return kind, date.fromisoformat(start)

    def _list_action(self):
        return self.env["ir.actions.act_window"]._for_xml_id("lapor_complaints.lapor_periodic_report_action")
