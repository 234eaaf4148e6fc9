from odoo import models

from .lifecycle import PAUSED


class LaporComplaint(models.Model):
    """Deadlines follow from stored starts and pauses alone, so they can be worked out anew at any time."""

    _inherit = "lapor.complaint"

    def _deadlines(self, paused_days=0):
        """Return the city's deadlines: rule days after the start of each clock, lengthened by the days it stood still.

        Source: Permen PANRB on SP4N. The clock of the response starts with the first forwarding, the others with
        the receipt. A step that is done keeps the date that it had.
        """
        received = self._received_on()
        values = {"resolution_deadline": self._due("resolution", received, extra=paused_days)}
        if not self.response_start:
            values["verification_deadline"] = self._due("verification", received, extra=paused_days)
        elif not self.accepted_at:
            paused_since = paused_days - self.response_paused
            values["response_deadline"] = self._due("response", self.response_start, extra=paused_since)
        return values

    def _response_start_values(self):
        """Return the values that start the SKPD's clock today; none when it runs already: it is never reset."""
        if self.response_start:
            return {}
        today = self._today()
        return {
            "response_start": today,
            "response_paused": self.paused_days + self._days_paused_now(),
            "response_deadline": self._due("response", today),
        }

    def _pause_values(self, target):
        """Return what the clocks become when the complaint goes to state `target`.

        They stand still while it is the reporter's turn or the case is closed, and run on by as many working days.
        """
        if target in PAUSED:
            step = {"incomplete": "completion", "answered": "silence"}.get(target)
            today = self._today()
            if (step == "silence" and self.parent_id) or (step == "completion" and self.is_divided):
                step = None  # she responds to the answer of the whole, and completes the parts that ask
            return {"paused_on": self.paused_on or today, "silence_deadline": bool(step) and self._due(step, today)}
        values = {"silence_deadline": False}
        if self.paused_on:
            paused = self.paused_days + self._days_paused_now()
            values.update(paused_on=False, paused_days=paused, **self._not_earlier(self._deadlines(paused)))
        return values

    def _not_earlier(self, deadlines):
        """Return `deadlines` with none before the one promised: the SKPD's week may be longer than the city's."""
        return {name: max(filter(None, (self[name], due))) for name, due in deadlines.items()}

    def _days_paused_now(self):
        """Return the working days since the clocks were stopped; 0 while they run."""
        if not self.paused_on:
            return 0
        return max(self._calendar()._lapor_count_days(self.paused_on, self._today()), 0)
