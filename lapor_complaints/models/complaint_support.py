from odoo import models
from odoo.exceptions import UserError

from .disposition import RUNNING


class LaporComplaint(models.Model):
    """Supporting SKPD: each has an instruction, a date and an end of its own; the lead alone answers.

    Called by `_apply` alone, as superuser.
    """

    _inherit = "lapor.complaint"

    def _effects_of_involve(self, given):
        self._refuse_supports(given["supports"])
        return {}

    def _after_involve(self, given):
        self._open_supports(given)

    def _after_forward(self, given):
        self._open_supports(given)

    def _open_supports(self, given):
        """Send the complaint to the SKPD of `given["supports"]`: dicts of skpd, instruction and due_date."""
        for support in given.get("supports") or ():
            values = {**support, "skpd_id": support["skpd"].id, "role": "support", "complaint_id": self.id}
            values.pop("skpd")
            values["due_date"] = values.get("due_date") or self.resolution_deadline
            self.env["lapor.disposition"].create({
                **values, "from_skpd_id": self.skpd_id.id, "sent_at": self._now(), "user_id": self.env.uid,
            })  # fmt: skip
            self._join_reader(support["skpd"])
            event = self._log("support", given["side"], skpd_id=support["skpd"].id, note=support.get("instruction"))
            self._notify("support", event)

    def _refuse_supports(self, supports, lead=None):
        """Refuse who cannot support: the lead itself, a body outside, the unit complained about, who helps already."""
        running = self._running_supports().skpd_id
        wanted = self.env["lapor.skpd"].union(*(support["skpd"] for support in supports or ()))
        if len(wanted) < len(supports or ()) or wanted & (running | (lead or self.skpd_id)):
            raise UserError(self.env._("Name each SKPD once: the lead, or one that supports already, is not added."))
        for skpd in wanted:
            self._refuse_holder(skpd)

    def _running_supports(self):
        """Return the dispositions of SKPD that still support."""
        return self.disposition_ids.filtered(lambda one: one.role == "support" and one.state in RUNNING)

    def _effects_of_join(self, given):
        if given["support"].state == "accepted":
            raise UserError(self.env._("Your SKPD takes part in %s already.", self.number))
        # sudo here and below: _apply has found this support by the user's own posts and allowed the act
        given["support"].sudo().write({"state": "accepted", "accepted_at": self._now()})
        return {}

    def _effects_of_decline(self, given):
        now = self._now()
        return self._end_support(
            given["support"].sudo(), state="returned", returned_at=now, reason_id=given["reason"].id,
            reason_text=given["text"],
        )  # fmt: skip

    def _effects_of_finish(self, given):
        return self._end_support(given["support"].sudo(), state="done", result=given["text"])

    def _end_support(self, support, **values):
        support.write({"ended_at": self._now(), **values})
        self._leave_reader(support.skpd_id)
        return {}

    def _end_supports(self):
        """End what supporting SKPD have not finished: there is nothing left to support."""
        for support in self._running_supports():
            self._end_support(support, state="closed")
