from odoo import api, fields, models

from .lifecycle import WAITING

STATUSES = [
    ("none", "Not yet"),
    ("running", "Running"),
    ("late", "Late"),
    ("paused", "Stands still"),
    ("kept", "Kept"),
    ("missed", "Not kept"),
    ("dropped", "Ended before"),
]


class LaporComplaint(models.Model):
    """The panel of clocks on the form: the four deadlines and whether each was kept."""

    _inherit = "lapor.complaint"

    verification_clock = fields.Selection(STATUSES, compute="_compute_clocks")
    response_clock = fields.Selection(STATUSES, compute="_compute_clocks")
    resolution_clock = fields.Selection(STATUSES, compute="_compute_clocks")
    silence_clock = fields.Selection(STATUSES, compute="_compute_clocks")

    @api.depends("state", "deadline", "verified_at", "accepted_at", "answered_at", "response_start")
    def _compute_clocks(self):
        for complaint in self:
            complaint.verification_clock = complaint._step_status("verification")
            complaint.response_clock = complaint._step_status("response")
            complaint.resolution_clock = complaint._step_status("resolution")
            complaint.silence_clock = complaint._silence_status()

    def _silence_status(self):
        """Return how it stands with the reporter's own deadline: who never answered has missed it."""
        if self.state in WAITING:
            return "late" if self.silence_deadline and self.silence_deadline < self._today() else "running"
        if self.closed_by in ("reporter", "system") and self.answered_at:
            return "kept" if self.closed_by == "reporter" else "missed"
        return "none"
