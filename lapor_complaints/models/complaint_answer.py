from odoo import api, fields, models
from odoo.exceptions import UserError

from .complaint_guard import GUARD
from .lifecycle import find_move


class LaporComplaint(models.Model):
    """The way of an answer to the reporter: written, approved where the SKPD wants it, checked where the city does."""

    _inherit = "lapor.complaint"

    answer_id = fields.Many2one("lapor.answer", string="Answer on its way", readonly=True, copy=False)
    answer_state = fields.Selection(
        related="answer_id.state", string="Answer waits", store=True, index="btree_not_null"
    )
    answer_text = fields.Text(related="answer_id.text", string="Waiting answer")
    answer_outcome = fields.Selection(related="answer_id.outcome", string="Outcome of the waiting answer")
    answer_file_ids = fields.Many2many(related="answer_id.attachment_ids", string="Files of the waiting answer")
    answer_reason = fields.Text(compute="_compute_answer_reason", help="Why the last answer was sent back")

    @api.depends("answer_id", "state")
    def _compute_answer_reason(self):
        for complaint in self:
            last = complaint._unpublished_answer() if complaint.state == "in_progress" else self.env["lapor.answer"]
            complaint.answer_reason = last.state == "returned" and last.reason

    def _unpublished_answer(self):
        """Return the newest answer if the reporter has not got it, else an empty recordset."""
        # sudo: belongs to a complaint that the caller may read
        last = self.env["lapor.answer"].sudo().search([("complaint_id", "=", self.id)], limit=1)
        return last.filtered(lambda answer: answer.state != "published")

    def _answer_defaults(self):
        """Return with what the dialog of an answer begins: the one that was sent back or still waits."""
        if self.env.context.get("lapor_action") != "answer" or len(self) != 1:
            return {}
        last = self._unpublished_answer()
        return {"default_text": last.text, "default_outcome": last.outcome} if last else {}

    def _answer(self, text, outcome, attachments=None, note=None):
        """Answer, or hand the answer to whoever has to see it before the reporter; returns the event.

        Raises UserError with a sentence when the user may not answer now or something is missing.
        """
        self.ensure_one()
        self.check_access("write")
        earlier = self._unpublished_answer()
        files = earlier.attachment_ids | (attachments or earlier.attachment_ids)  # photos sent before stay
        given = {"text": text, "outcome": outcome, "attachments": files, "note": note}
        side = self._allowed_side(find_move("answer", self.state), "answer", self._actors(), given)
        gate = self._gate_of(self.env.user)
        if not gate:
            return self._apply("answer", **given)
        self.sudo()._refuse_without_photo(given)  # sudo: reads the category
        return self._hand_in(gate, side, given)

    def _hand_in(self, gate, side, given):
        """Store the answer where it has to wait, in place of an earlier one. Called after all checks."""
        complaint = self.sudo().with_context(lapor_guard=GUARD)  # sudo: nobody writes answers directly
        complaint._drop_answer()
        complaint.answer_id = complaint.env["lapor.answer"].create({
            "complaint_id": self.id, "user_id": self.env.uid, "state": gate, "text": given["text"],
            "outcome": given["outcome"], "note": given["note"], "attachment_ids": [(6, 0, given["attachments"].ids)],
        })  # fmt: skip
        event = complaint._log("draft", side, note=given["text"], attachments=given["attachments"])
        complaint._notify("draft", event)
        return event.with_env(self.env)

    def _drop_answer(self):
        """Overtake the answer that is on its way. Called as superuser under the guard."""
        if self.answer_id:
            self.answer_id.state = "dropped"
            self.answer_id = False

    def _enter(self, target, before, effects):
        self._drop_answer()  # whatever moves the complaint, an answer to how it stood is not published later
        return super()._enter(target, before, effects)

    def _effects_of_answer(self, given):
        if given["side"] == "system":
            return super()._effects_of_answer(given)  # made of the answers to the parts, which were seen already
        self._refuse_without_photo(given)
        if not given.get("released") and not self.env.user._is_superuser() and self._gate_of(self.env.user):
            raise UserError(self.env._("This answer has to be seen by others first: use the button “Answer”."))
        return super()._effects_of_answer(given)

    def _wants_photo(self, outcome):
        """Tell whether an answer with `outcome` has to show the work."""
        return self.type == "complaint" and outcome in ("resolved", "partly") and self.category_id.needs_photo

    def _refuse_without_photo(self, given):
        """Ask for a photo of the finished work where the category is about something one can see."""
        if not self._wants_photo(given["outcome"]) or self.env.user._is_superuser():
            return
        files = given.get("attachments") or self.env["ir.attachment"]
        if not any((file.mimetype or "").startswith("image/") for file in files):
            raise UserError(self.env._(
                "Attach a photo of the finished work: in “%s” the reporter wants to see it.", self.category_id.name
            ))  # fmt: skip
