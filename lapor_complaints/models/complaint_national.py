import re

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from .complaint_guard import GUARD
from .lifecycle import ENDED, OPEN

WITH_SKPD = ("forwarded", "in_progress", "answered")
DIFFERENCES = ("state", "skpd", "date")
NUMBER = re.compile(r"\d{4,10}")


class LaporComplaint(models.Model):
    """A complaint that the national system SP4N-LAPOR! knows too, and the move that takes over what is said there."""

    _inherit = "lapor.complaint"

    is_national = fields.Boolean(compute="_compute_is_national")

    @api.depends("external_number", "parent_id", "part_count")
    def _compute_is_national(self):
        for complaint in self:
            complaint.is_national = complaint.external_number and complaint.is_whole and complaint.is_undivided

    @api.constrains("external_number")
    def _check_external_number(self):
        for complaint in self:
            if complaint.external_number and not NUMBER.fullmatch(complaint.external_number):
                raise ValidationError(
                    self.env._("“%s” is no number of SP4N-LAPOR!: it has 4 to 10 digits.", complaint.external_number)
                )

    @api.model
    def _by_national_number(self, numbers):
        """Return {national number: complaint}."""
        return {one.external_number: one for one in self.search([("external_number", "in", numbers)])}

    def _effects_of_adopt(self, given):
        """Return what taking over the copy `given["national"]` changes: all, or what `given["what"]` names."""
        national, wanted = given["national"], given.get("what") or DIFFERENCES
        state = national.state if "state" in wanted else self.state
        effects = self._adopted_skpd(national, state, given) if "skpd" in wanted else {}
        if "date" in wanted:
            effects.update(self._adopted_date(national.received_at))
        holder = effects.get("skpd_id", self.skpd_id.id)
        if state in WITH_SKPD and not holder:
            raise UserError(self.env._("Forward %s to an SKPD first: it is nobody's yet.", self.number))
        return {"state": state, **effects, **self._adopted_state(national, state)}

    def _adopted_skpd(self, national, state, given):
        skpd = national.skpd_id
        if not skpd or skpd == self.skpd_id:
            return {}
        if state in OPEN and state != "submitted":
            return self._hand_over(skpd, given)
        self._refuse_reported(skpd, self.reported_skpd_id)
        return {"skpd_id": skpd.id, "user_id": False}

    def _adopted_date(self, moment):
        """The date of receipt moves, and with it the clocks that are counted from it."""
        if not moment or moment == self.received_at:
            return {}
        self.write({"received_at": moment})
        return self._deadlines(self.paused_days) if self.state in OPEN else {}

    def _adopted_state(self, national, state):
        if state == self.state:
            return {}
        now = self._now()
        if state in ENDED:
            self._end_disposition("closed")
            return {"closed_by": national.closed_by}
        if state == "submitted":
            self._end_disposition("closed")
            return {"skpd_id": False, "user_id": False}
        if state == "forwarded":
            return self._response_start_values()
        self._end_disposition("accepted")
        answered = {"answered_at": now} if state == "answered" else {"outcome": False}
        return {"accepted_at": self.accepted_at or now, **self._response_start_values(), **answered}

    def _keep_ours(self, reason):
        """Write into the history that ours stays although the national system says otherwise."""
        # sudo: events are written by code; who decides was checked by the dialog
        return self.sudo().with_context(lapor_guard=GUARD)._log("kept_ours", "coordinator", note=reason)

    def _open_form(self):
        """Return the action that opens this complaint."""
        return {
            "type": "ir.actions.act_window", "res_model": self._name, "res_id": self.id, "views": [(False, "form")],
        }  # fmt: skip
