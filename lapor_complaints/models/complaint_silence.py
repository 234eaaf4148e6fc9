from odoo import api, fields, models
from odoo.fields import Domain

from .complaint_guard import GUARD
from .lifecycle import WAITING

WARN_DAYS = 3  # working days before the end
ENDS = {"incomplete": "expire", "answered": "auto_close"}


class LaporComplaint(models.Model):
    """The reporter's own deadline: she is reminded before it, and after it the case is closed, never unwarned."""

    _inherit = "lapor.complaint"

    silence_warned = fields.Boolean(readonly=True, copy=False, help="The reporter was reminded in this waiting time")

    def _pause_values(self, target):
        return {**super()._pause_values(target), "silence_warned": False}

    @api.model
    def _cron_silence(self):
        """Remind reporters and close what they left unanswered. Runs on working days, committed batch by batch."""
        waiting = Domain("state", "in", WAITING)
        rounds = []
        for calendar, today, ours in self._by_calendar():
            over = Domain("silence_warned", "=", True) & Domain("silence_deadline", "<", today)
            soon = calendar._lapor_add_days(today, WARN_DAYS)
            warn = Domain("silence_warned", "=", False) & Domain("silence_deadline", "<=", soon)
            rounds += [(waiting & ours & over, self._end_silence), (waiting & ours & warn, self._warn_reporters)]
        remaining = sum(self.search_count(domain) for domain, _work in rounds)
        self.env["ir.cron"]._commit_progress(remaining=remaining)
        for domain, work in rounds:
            if not self._work_through(domain, work):
                break

    def _end_silence(self, complaints):
        for complaint in complaints._each_in_order():
            complaint._apply(ENDS[complaint.state], actor="system")

    def _warn_reporters(self, complaints):
        """Remind the reporters. Where no run came in time the deadline moves: the warning keeps its full length."""
        guarded = complaints.with_context(lapor_guard=GUARD)
        guarded.write({"silence_warned": True})
        for complaint in guarded:
            latest = complaint._calendar()._lapor_add_days(complaint._today(), WARN_DAYS)
            if complaint.silence_deadline < latest:
                complaint.silence_deadline = latest
        events = complaints._log_many("remind", "system", dict.fromkeys(complaints.ids, {}))
        complaints._notify("remind", events)
