from odoo import models

DONE = ("answered", "closed")


class LaporComplaint(models.Model):
    """The promised date and what became of it, in plain values."""

    _inherit = "lapor.complaint"

    def _public_promise(self):
        """Return {"date", "status", "label", "share"}: the date of the answer, whether it is kept, and how much of the
        time has passed (0 to 100)."""
        due, start = self.resolution_deadline, self._received_on()
        answered = self._public_answered_on()
        end = answered or self._today()
        status = self._promise_status(due, answered)
        span = max((due - start).days, 1) if due else 1
        return {
            "date": due,
            "answered": answered,
            "status": status,
            "label": self._promise_label(status),
            "days": (end - start).days,
            "share": min(100, max(2, round(100 * (end - start).days / span))) if due else 0,
        }

    def _public_answered_on(self):
        """Return the local date of the answer that stands; one that the reporter has disputed does not."""
        return self._local_day(self.state in DONE and (self.answered_at or self.closed_at))

    def _promise_status(self, due, answered):
        if not due or self.state == "archived":
            return "none"
        if answered:
            return "kept" if answered <= due else "kept_late"
        if self.state == "incomplete":
            return "paused"
        return "late" if self._today() > due else "running"

    def _promise_label(self, status):
        return {
            "kept": self.env._("Answered in time"),
            "kept_late": self.env._("Answered late"),
            "late": self.env._("The answer is overdue"),
            "running": self.env._("Answer promised"),
            "paused": self.env._("The clock stands still: information is missing"),
        }.get(status, "")

    def _local_day(self, moment):
        return self._calendar()._lapor_local_date(moment) if moment else False

    def _public_changed_at(self):
        """Return when the public page last changed, as far as facts tell (naive UTC)."""
        return max(filter(None, (
            self.received_at, self.verified_at, self.accepted_at, self.answered_at, self.closed_at
        )))  # fmt: skip
