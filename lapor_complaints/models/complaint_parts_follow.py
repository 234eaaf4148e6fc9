from odoo import models

from .lifecycle import ENDED

BUSY = {"submitted", "forwarded", "in_progress", "transferred"}
ANSWERED = ("answered", "closed")


class LaporComplaint(models.Model):
    """The whole follows its parts, and they end with it. Called by `_apply` alone, as superuser."""

    _inherit = "lapor.complaint"

    def _follow(self):
        if self.parent_id:
            self.parent_id._follow_parts()
        elif self.part_count and self.state in ENDED:
            self._end_parts()

    def _follow_parts(self):
        """Move the whole to where its parts are: at work, all waiting for the reporter, all answered, or none left."""
        if self.state not in ("in_progress", "incomplete", "answered"):
            return
        action = self._action_of_parts(set(self.child_ids.mapped("state")))
        if action == "compose":
            self._apply(action, actor="system", text=self._composed_answer(), outcome=self._composed_outcome())
        elif action:
            self._apply(action, actor="system")

    def _action_of_parts(self, states):
        waits = self.state == "incomplete"
        if states & BUSY:  # an answered part may be sent out anew: then the answer of the whole is none any more
            return "go_on" if waits or self.state == "answered" else None
        if self.state == "answered":
            return None
        if "incomplete" in states:
            return None if waits else "wait"
        return "compose" if states & set(ANSWERED) else "gather"

    def _effects_of_go_on(self, given):
        return {"outcome": False}

    def _effects_of_compose(self, given):
        return self._effects_of_answer(given)

    def _end_parts(self):
        """Close the answered parts with the whole; what is still open ends without an answer."""
        for part in self._open_parts():
            action = "close_part" if self.state == "closed" and part.state == "answered" else "drop"
            part._apply(action, actor="system")

    def _effects_of_drop(self, given):
        self._end_disposition("closed")
        return {"closed_by": "system"}

    def _effects_of_close_part(self, given):
        return {"closed_by": "system"}

    def _effects_of_retake(self, given):
        return {"skpd_id": False, "user_id": False, "outcome": False}

    def _effects_of_redo(self, given):
        return {"outcome": False, "dispute_reason_id": given["reason"].id if given.get("reason") else False}

    def _after_dispute(self, given):
        self._redo_parts(self.env.context.get("lapor_redo"), given.get("reason"))

    def _after_reopen(self, given):
        self._redo_parts(self.env.context.get("lapor_redo"))

    def _redo_parts(self, numbers, reason=None):
        """Take up the parts with these `numbers` again, all answered ones when none of them is named."""
        answered = self.child_ids.filtered(lambda part: part.state in ANSWERED)
        chosen = answered.filtered(lambda part: part.number in (numbers or ())) or answered
        for part in chosen:
            outside = part.state == "closed" and (not part.skpd_id or part.skpd_id.kind == "external")
            part._apply("retake" if outside else "redo", actor="system", reason=reason)
