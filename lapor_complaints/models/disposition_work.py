from odoo import api, fields, models

from .complaint_board import SOON, URGENCIES
from .disposition import RUNNING
from .lifecycle import PAUSED


class LaporDisposition(models.Model):
    """A disposition as somebody's work: by when, how long it took. Days are working days."""

    _inherit = "lapor.disposition"

    number = fields.Char(related="complaint_id.number")
    title = fields.Char(related="complaint_id.title")
    area_id = fields.Many2one(related="complaint_id.area_id")
    complaint_state = fields.Selection(related="complaint_id.state", string="State of the complaint")
    days_left = fields.Integer(compute="_compute_days", help="Working days until the date; below 0: late")
    days_taken = fields.Integer(compute="_compute_days", help="Working days from the sending to the end, or to now")
    urgency = fields.Selection(URGENCIES, compute="_compute_days")
    deadline_label = fields.Char(string="Time left", compute="_compute_days")

    is_ours = fields.Boolean(string="Of our SKPD", compute="_compute_is_ours", search="_search_is_ours")

    @api.depends("skpd_id")
    @api.depends_context("uid")
    def _compute_is_ours(self):
        for one in self:
            one.is_ours = one.skpd_id in self.env.user.lapor_scope_ids

    @api.depends("due_date", "state", "sent_at", "ended_at", "complaint_id.state")
    @api.depends_context("lang")
    def _compute_days(self):
        for one in self:
            complaint = one.complaint_id
            calendar, today = complaint._calendar(), complaint._today()
            end = calendar._lapor_local_date(one.ended_at) if one.ended_at else today
            taken = calendar._lapor_count_days(calendar._lapor_local_date(one.sent_at), end)
            one.days_taken = max(taken, 0)  # the clock may have been set back since
            running = one.due_date and one.state in RUNNING and not one._stands_still()
            one.days_left = calendar._lapor_count_days(today, one.due_date) if running else 0
            one.urgency = one._urgency_on(today) if running else "none"
            still = self.env._("Waiting for the reporter") if one._stands_still() else ""
            one.deadline_label = still or complaint._time_words(one.urgency, one.days_left)

    def _stands_still(self):
        """Tell whether the clock of a running support stands still: it is the reporter's turn."""
        return self.role == "support" and self.state in RUNNING and self.complaint_id.state in PAUSED

    def _urgency_on(self, today):
        if self.due_date < today:
            return "late"
        return "today" if self.days_left == 0 else "soon" if self.days_left <= SOON else "calm"

    def _search_is_ours(self, operator, value):
        if operator != "in" or list(value) != [True]:
            return NotImplemented
        return [("skpd_id", "in", self.env.user.lapor_scope_ids.ids)]

    def action_open_complaint(self):
        """Open the complaint that this is about."""
        return {
            "type": "ir.actions.act_window",
            "res_model": "lapor.complaint",
            "res_id": self.complaint_id.id,
            "views": [(False, "form")],
        }
