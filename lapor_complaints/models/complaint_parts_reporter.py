from odoo import models


class LaporComplaint(models.Model):
    """The reporter acts on the whole alone: what concerns parts is passed on to them."""

    _inherit = "lapor.complaint"

    def _waiting_parts(self):
        return self._parts().filtered(lambda part: part.state == "incomplete")

    def _reporter_actions(self):
        if self.parent_id:
            return set()
        actions = super()._reporter_actions()
        if self.part_count and self._waiting_parts():
            actions.add("complete")
        elif self.is_divided:
            actions.discard("complete")
        return actions

    def _reporter_act(self, action, text=None, attachments=(), rating=None, reasons=(), parts=()):
        """As above; `parts` are the numbers of the parts that a dispute or reopening is about (none: all)."""
        waiting = action == "complete" and self._waiting_parts()
        if waiting:
            events = [super(LaporComplaint, part)._reporter_act(action, text, attachments) for part in waiting]
            return events[0]
        chosen = self.with_context(lapor_redo=tuple(parts)) if parts else self
        event = super(LaporComplaint, chosen)._reporter_act(action, text, attachments, rating, reasons)
        if action == "reply" and self.is_divided:
            self._pass_on(event)
        return event

    def _pass_on(self, reply):
        """Write the reporter's words into the history of each part that is still open."""
        for part in self._open_parts():
            files = self.env["ir.attachment"].sudo().union(*(  # sudo: the reporter's own files, for the part's SKPD
                file.copy({"res_id": part.id}) for file in reply.sudo().attachment_ids
            ))  # fmt: skip
            event = part._log("reply", "reporter", body=reply.body, attachments=files)
            part._notify("reply", event)

    def _promise(self):
        """Of a divided report with a question open: the date by which the reporter should answer it."""
        promise, waiting = super()._promise(), self._waiting_parts()
        if waiting:
            dates = list(filter(None, waiting.mapped("silence_deadline")))
            promise.update(deadline=min(dates, default=False), deadline_label=self.env._("Please complete by"))
        return promise
