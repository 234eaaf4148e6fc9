from odoo import models

from .lifecycle import ENDED, WAITING

# The city's steps: where their clock runs, until which moment, and the column of their deadline
STEP_STATES = {
    "verification": ("submitted",),
    "response": ("submitted", "forwarded"),
    "resolution": ("submitted", "forwarded", "in_progress", "transferred"),
}
# What else must hold, as (column that must be empty); a returned complaint keeps the clock of its response
STEP_OPEN = {"verification": ("response_start",), "response": ("accepted_at",), "resolution": ()}
STEP_DONE = {"verification": "verified_at", "response": "accepted_at", "resolution": "answered_at"}


# Steps whose date stands on a disposition: states of the complaint in which that clock runs
DISPOSITION_STATES = {"support": ("forwarded", "in_progress"), "reply": ("transferred",)}


def deadline_of(step):
    """Return the name of the column that holds the deadline of `step`, on the complaint or on its disposition."""
    return "due_date" if step in DISPOSITION_STATES else f"{step}_deadline"


class LaporComplaint(models.Model):
    """Which of the clocks run now: reminders, breaches, the panel of clocks and the digest ask this alone."""

    _inherit = "lapor.complaint"

    def _step_runs(self, step):
        """Tell whether the clock of `step` runs now."""
        return bool(
            self[deadline_of(step)]
            and self.state in STEP_STATES[step]
            and not any(self[name] for name in STEP_OPEN[step])
        )

    def _step_status(self, step):
        """Return how it stands with `step`: none, running, late, paused, kept, missed or dropped."""
        due = self[deadline_of(step)]
        done = self[STEP_DONE[step]]
        if not due:
            return "none"
        if self._step_runs(step):
            return "late" if due < self._today() else "running"
        if done:
            return "kept" if self._calendar()._lapor_local_date(done) <= due else "missed"
        return "paused" if self.state in WAITING else "dropped" if self.state in ENDED else "none"
