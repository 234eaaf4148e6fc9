from odoo import models
from odoo.fields import Domain

from .complaint_step import DISPOSITION_STATES
from .disposition import RUNNING

WHOSE = {"support": Domain("role", "=", "support"), "reply": Domain("skpd_id.kind", "=", "external")}


class LaporDisposition(models.Model):
    """The clock of a supporting SKPD, and the date on which another body is reminded."""

    _inherit = "lapor.disposition"

    def _running_domain(self, step):
        """Return the domain of the dispositions whose clock of `step` may run, by themselves."""
        return WHOSE[step] & Domain("state", "in", RUNNING) & Domain("due_date", "!=", False)

    def _step_runs(self, step):
        """Tell whether the clock of `step` runs now: it stands still while the complaint waits for the reporter."""
        waits = self.complaint_id.state not in DISPOSITION_STATES[step]
        return bool(not waits and self.filtered_domain(self._running_domain(step)))
