from odoo import api, fields, models

from .complaint_guard import GUARD
from .lifecycle import WAITING


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    received_at = fields.Datetime(required=True, readonly=True, default=fields.Datetime.now, copy=False)
    verified_at = fields.Datetime(readonly=True, copy=False)
    accepted_at = fields.Datetime(readonly=True, copy=False)
    answered_at = fields.Datetime(readonly=True, copy=False)
    closed_at = fields.Datetime(readonly=True, copy=False)
    paused_on = fields.Date(readonly=True, copy=False)
    paused_days = fields.Integer(readonly=True, copy=False, help="Working days for which the clocks stood still")
    response_start = fields.Date(readonly=True, copy=False, help="Local date of the first forwarding")
    response_paused = fields.Integer(readonly=True, copy=False, help="Working days of pause before that date")
    verification_deadline = fields.Date(readonly=True, copy=False)
    response_deadline = fields.Date(readonly=True, copy=False)
    resolution_deadline = fields.Date(readonly=True, copy=False)
    silence_deadline = fields.Date(string="Reporter's deadline", readonly=True, copy=False)
    deadline = fields.Date(
        compute="_compute_deadline",
        store=True,
        help="The date that counts in the present state, a local date",
    )

    @api.depends(
        "state",
        "verification_deadline",
        "response_deadline",
        "resolution_deadline",
        "silence_deadline",
    )
    def _compute_deadline(self):
        for complaint in self:
            complaint.deadline = complaint._running_deadline()

    def _running_deadline(self):
        """Return the date by which the next step is due; False when nothing is."""
        if self.state == "submitted":
            return self.response_deadline or self.verification_deadline
        if self.state == "forwarded":
            return min(
                filter(None, (self.response_deadline, self.resolution_deadline)),
                default=False,
            )
        if self.state in ("in_progress", "transferred"):
            return self.resolution_deadline
        return self.silence_deadline if self.state in WAITING else False

    @api.model
    def _now(self):
        """Return the moment at which an act happens, naive UTC."""
        return self._set_moment() or fields.Datetime.now()

    def _at(self, moment):
        """Return the records for acts that happened at `moment` (naive UTC): imports, demo data, tests.

        The guard goes with it: XML-RPC can bring a plain datetime into the context, and nobody may backdate an answer.
        """
        return self.with_context(lapor_moment=(GUARD, moment))

    @api.model
    def _set_moment(self):
        """Return the moment given by `_at`, else None."""
        given = self.env.context.get("lapor_moment")
        return given[1] if isinstance(given, tuple) and given[0] is GUARD else None

    def _calendar(self):
        """Return the working days that bind the complaint: those of its SKPD, else the city's."""
        # sudo: a calendar is public configuration; officers may not read the company's
        return self.sudo().skpd_id.calendar_id or self.env.company.sudo().resource_calendar_id

    def _today(self):
        """Return the local date of now."""
        return self._calendar()._lapor_local_date(self._now())

    def _received_on(self):
        """Return the local date of receipt: the day from which the clocks count, itself not counted."""
        return self._calendar()._lapor_local_date(self.received_at)

    def _rule_days(self, step):
        """Return the working days of `step` for this complaint's type and supervision element."""
        return self.env["lapor.deadline.rule"]._days(step, self.type, self.is_supervision)

    def _due(self, step, start, extra=0):
        """Return the date `step` is due when its clock starts on the local date `start`."""
        return self._calendar()._lapor_add_days(start, self._rule_days(step) + extra)
