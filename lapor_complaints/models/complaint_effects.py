from datetime import timedelta

from odoo import models
from odoo.exceptions import UserError

from .complaint_arbiter import RETURNS

REOPEN_DAYS = 30  # calendar days after closing
REOPEN_LIMIT = 2


class LaporComplaint(models.Model):
    """What each move changes besides the state. Called only by `_apply`, as superuser."""

    _inherit = "lapor.complaint"

    def _effects_of_forward(self, given):
        self._refuse_returner(given["skpd"])
        return {**self._hand_over(given["skpd"], given), "awaits_decision": False}

    def _hand_over(self, skpd, given):
        """Send the complaint to `skpd` as its lead; its clock starts with the first forwarding and never again."""
        self._refuse_holder(skpd)
        self._end_disposition("closed")
        self._refuse_supports(given.get("supports"), skpd)
        self._open_disposition(skpd, given)
        return {
            "skpd_id": skpd.id,
            "user_id": False,
            "verified_at": self.verified_at or self._now(),
            **self._response_start_values(),
        }

    def _refuse_holder(self, skpd):
        """Refuse external bodies and the unit complained about."""
        if skpd.kind == "external":
            raise UserError(self.env._("%s is outside the city: use “Pass on to another body”.", skpd.name))
        self._refuse_reported(skpd, self.reported_skpd_id)

    def _refuse_reported(self, skpd, reported):
        """Refuse `skpd` as holder where it is, or stands above or below, the `reported` unit."""
        if reported and skpd and (skpd in reported._descendants() or reported in skpd._descendants()):
            raise UserError(
                self.env._(
                    "%s is the unit complained about and may not handle this.",
                    skpd.name,
                )
            )

    def _effects_of_accept(self, given):
        self._end_disposition("accepted")
        return {
            "accepted_at": self.accepted_at or self._now(),
            "user_id": self.user_id.id or self.env.uid,
        }

    def _effects_of_return(self, given):
        if given["proposed_skpd"] == self.skpd_id:
            raise UserError(self.env._("%s has it now: propose another SKPD.", self.skpd_id.name))
        self._end_disposition("returned", given)
        return {
            "skpd_id": False,
            "user_id": False,
            "return_count": self.return_count + 1,
            "awaits_decision": self.return_count + 1 >= RETURNS,
        }

    def _effects_of_transfer(self, given):
        if given["external"].kind != "external":
            raise UserError(
                self.env._(
                    "%s belongs to the city: forward it instead.",
                    given["external"].name,
                )
            )
        self._end_disposition("closed")
        self._open_transfer(given["external"], given)
        return {
            "skpd_id": given["external"].id,
            "user_id": False,
            "verified_at": self.verified_at or self._now(),
            "awaits_decision": False,
        }

    def _effects_of_recall(self, given):
        self._end_disposition("closed")
        return {"skpd_id": False, "user_id": False}

    def _effects_of_answer(self, given):
        return {"answered_at": self._now(), "outcome": given["outcome"]}

    def _effects_of_settle(self, given):
        self._note_reply(given)
        self._end_disposition("closed")
        return {
            "answered_at": self._now(),
            "outcome": given["outcome"],
            "closed_by": "officer",
        }

    def _effects_of_reject(self, given):
        return {"verified_at": self.verified_at or self._now(), "closed_by": "officer"}

    def _effects_of_confirm(self, given):
        return {"closed_by": "reporter"}

    def _effects_of_withdraw(self, given):
        return {"closed_by": "reporter"}

    def _effects_of_auto_close(self, given):
        return {"closed_by": "system"}

    def _effects_of_expire(self, given):
        return {"closed_by": "system"}

    def _effects_of_dispute(self, given):
        reason = given.get("reason")
        return {
            "dispute_count": self.dispute_count + 1,
            "dispute_reason_id": reason.id if reason else False,
            "outcome": False,
        }

    def _effects_of_reopen(self, given):
        if not self.part_count and (not self.skpd_id or self.skpd_id.kind == "external"):
            raise UserError(self.env._("This was handled outside the city and cannot be reopened: file a new report."))
        if given["side"] == "reporter" and not self._may_reopen():
            raise UserError(self.env._("This report can no longer be reopened: file a new one and name its number."))
        return {"reopen_count": self.reopen_count + 1, "outcome": False, **self._no_rating()}

    def _in_window(self):
        """Tell whether the complaint was closed so lately that its reporter may still come back to it."""
        return bool(self.closed_at and self._now() <= self.closed_at + timedelta(days=REOPEN_DAYS))

    def _reopen_until(self):
        """Return the last local day on which the reporter may reopen, or None when she may not."""
        if self.state != "closed" or not self._may_reopen():
            return None
        return self._calendar()._lapor_local_date(self.closed_at + timedelta(days=REOPEN_DAYS))

    def _may_reopen(self):
        """Tell whether the reporter may still reopen: within the window, and not for ever."""
        return bool(self._in_window() and self.reopen_count < REOPEN_LIMIT and (self.skpd_id or self.part_count))
