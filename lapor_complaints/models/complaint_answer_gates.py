from odoo import api, models
from odoo.exceptions import UserError

from .complaint_guard import GUARD


class LaporComplaint(models.Model):
    """Who has to see an answer before the reporter does, and what they decide."""

    _inherit = "lapor.complaint"

    def _gate_of(self, author, approved=False):
        """Return where an answer of `author` has to wait next: "approval", "quality", or None for nowhere."""
        complaint = self.sudo()  # sudo: configuration of the SKPD and of the city, and who is head
        if not approved and complaint._units_above().filtered("head_approves"):
            heads = complaint._answer_heads()
            if heads and author not in heads:
                return "approval"
        if complaint.env.company.lapor_quality_gate and not complaint.with_user(author)._is_coordinator():
            return "quality"
        return None

    def _units_above(self):
        """Return the holder and the units above it."""
        above = [int(part) for part in (self.skpd_id.parent_path or "").split("/") if part]
        return self.env["lapor.skpd"].browse(above)

    def _answer_heads(self):
        """Return who may approve: the heads of the holder and of the units above it."""
        members = self._units_above().member_ids.filtered(lambda member: member.role == "head")
        return members.user_id.filtered("active")

    @api.depends("answer_state")
    def _compute_allowed_actions(self):  # pylint: disable=missing-return
        super()._compute_allowed_actions()
        for complaint in self.filtered("answer_state"):
            act = complaint._gate_act()
            if act:
                complaint.allowed_actions += f"{act},send_back,"

    def _gate_act(self):
        """Return the act with which the user lets the waiting answer pass; None when it is not the user's turn."""
        if self.answer_state == "approval" and self.env.user in self.sudo()._answer_heads():  # sudo: who is head
            return "approve"
        return "release" if self.answer_state == "quality" and self._is_coordinator() else None

    def action_pass_answer(self):
        """Let the waiting answer pass: as head towards the city's check or the reporter, as coordinator to her."""
        act, answer = self._decide_on_answer()
        complaint = self.sudo().with_context(lapor_guard=GUARD)  # sudo: _decide_on_answer has allowed it
        gate = self._gate_of(answer.user_id, approved=True) if act == "approve" else None
        if gate:
            answer.state = gate
        event = complaint._log(act, self._gate_side(act))
        complaint._notify(act, event)
        if not gate:
            complaint._publish(answer)
        return True

    def _publish(self, answer):
        """Give the answer to the reporter, in the name of who wrote it."""
        self.answer_id = False
        answer.state = "published"
        # sudo: whoever let it pass need not have the right to answer, and the author may have left
        self.with_user(answer.user_id).sudo()._apply(
            "answer", actor="liaison", released=True, text=answer.text, outcome=answer.outcome, note=answer.note,
            attachments=answer.attachment_ids,
        )  # fmt: skip

    def _send_back_answer(self, text):
        """Give the waiting answer back to who wrote it, with what should be changed; returns the event."""
        act, answer = self._decide_on_answer()
        if not (text or "").strip():
            raise UserError(self.env._("Write what should be changed."))
        complaint = self.sudo().with_context(lapor_guard=GUARD)  # sudo: _decide_on_answer has allowed it
        answer.write({"state": "returned", "reason": text})
        complaint.answer_id = False
        event = complaint._log("send_back", self._gate_side(act), note=text)
        complaint._notify("send_back", event)
        return event.with_env(self.env)

    def _decide_on_answer(self):
        """Return (act, answer) that waits for the user. Raises UserError when none does, or not the one on the page."""
        self.ensure_one()
        self.check_access("write")
        act = self._gate_act()
        if not act:
            raise UserError(self.env._("%s has no answer that waits for you.", self.number))
        answer = self.sudo().answer_id.with_context(lapor_guard=GUARD)  # sudo: nobody writes answers directly
        seen = self.env.context.get("lapor_answer")
        if seen and seen != answer.id:
            raise UserError(self.env._("The answer was rewritten meanwhile: read it again."))
        return act, answer

    def _gate_side(self, act):
        return "officer" if act == "approve" else "coordinator"
