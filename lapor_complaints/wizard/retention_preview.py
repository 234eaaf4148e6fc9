from datetime import datetime, time

import pytz

from odoo import Command, api, fields, models
from odoo.exceptions import UserError

SHOWN = 200  # lines
MOST = 10_000  # reports that are counted


class LaporRetentionPreview(models.TransientModel):
    """The dry run: which reports a rule would take hold of on a day. Numbers and dates, nothing of a person."""

    _name = "lapor.retention.preview"
    _description = "Dry run of a retention rule"

    rule_id = fields.Many2one("lapor.retention.rule", required=True, readonly=True)
    day = fields.Date(string="On", required=True, default=fields.Date.context_today)
    total = fields.Char(string="Reports", readonly=True)
    line_ids = fields.One2many("lapor.retention.preview.line", "preview_id", readonly=True)

    @api.onchange("rule_id", "day")
    def _onchange_day(self):
        """Look anew, on the day that was chosen."""
        due = self._due_complaints()
        self.total = self.env._("%s or more", MOST) if len(due) == MOST else str(len(due))
        self.line_ids = [Command.clear(), *map(Command.create, self._lines(due[:SHOWN]))]

    def _due_complaints(self):
        """Return the reports that are due on the day, as superuser: only their number and dates are handed on."""
        self.rule_id.check_access("read")
        if not self.day:
            return self.env["lapor.complaint"]
        rule = self.rule_id.sudo()  # sudo: an administrator configures rules without reading reports
        zone = pytz.timezone(rule._calendar().tz or "UTC")
        end = zone.localize(datetime.combine(self.day, time.max)).astimezone(pytz.utc).replace(tzinfo=None)
        return rule.env["lapor.complaint"].search(rule._due(end, draft=True), order="closed_at, id", limit=MOST)

    def _lines(self, complaints):
        states = dict(complaints._fields["state"]._description_selection(self.env))
        return [
            {"number": complaint.number, "state": states[complaint.state], "ended_at": complaint.closed_at}
            for complaint in complaints
        ]


class LaporRetentionPreviewLine(models.TransientModel):
    """One report of a dry run."""

    _name = "lapor.retention.preview.line"
    _description = "Report in a dry run"
    _rec_name = "number"

    preview_id = fields.Many2one("lapor.retention.preview", required=True, ondelete="cascade")
    number = fields.Char(string="Report", readonly=True)
    state = fields.Char(string="Ended as", readonly=True)
    ended_at = fields.Datetime(string="Ended on", readonly=True)


class LaporRetentionRule(models.Model):
    _inherit = "lapor.retention.rule"

    def action_dry_run(self):
        """Open what this rule would erase: as it stands, also before it is in force. Nothing is changed by it."""
        self.ensure_one()
        self.check_access("read")
        if not self.period:
            raise UserError(self.env._("This rule keeps what it is about permanently: nothing is ever erased by it."))
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Dry run: %s", self.name),
            "res_model": "lapor.retention.preview",
            "view_mode": "form",
            "target": "new",
            "context": {"default_rule_id": self.id},
        }
