from odoo import models

from .lifecycle import PAUSED


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _first_deadlines(self):
        """Return the deadlines that start with the receipt (domain: Permen PANRB on SP4N)."""
        received = self._received_on()
        return {
            "verification_deadline": self._due("verification", received),
            "resolution_deadline": self._due("resolution", received),
        }

    def _resolution_due(self, paused_days):
        """Return the date of the final answer: counted from the receipt, lengthened by the pauses."""
        return self._due("resolution", self._received_on(), extra=paused_days)

    def _pause_values(self, target):
        """Return what the clocks become when the complaint goes to state `target`.

        They stand still while it is the reporter's turn or the case is closed, and run on by as many working days.
        """
        if target in PAUSED:
            step = {"incomplete": "completion", "answered": "silence"}.get(target)
            today = self._today()
            return {
                "paused_on": self.paused_on or today,
                "silence_deadline": bool(step) and self._due(step, today),
            }
        return {
            "silence_deadline": False,
            **(self._lengthened() if self.paused_on else {}),
        }

    def _lengthened(self):
        """Return the clocks moved on by the working days since the pause began."""
        calendar = self._calendar()
        days = max(calendar._lapor_count_days(self.paused_on, self._today()), 0)
        paused = self.paused_days + days
        values = {
            "paused_on": False,
            "paused_days": paused,
            "resolution_deadline": self._resolution_due(paused),
        }
        step = "response_deadline" if self.response_deadline else "verification_deadline"
        if not self.accepted_at:
            values[step] = calendar._lapor_add_days(self[step], days)
        return values
