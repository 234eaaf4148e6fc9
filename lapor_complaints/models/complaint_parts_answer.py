from odoo import api, fields, models

ANSWERS = ("answer", "settle")
SOLVED = {"resolved", "partly"}


class LaporComplaint(models.Model):
    """The answer to a divided complaint is made of the answers to its parts."""

    _inherit = "lapor.complaint"

    part_state = fields.Char(
        compute="_compute_part_state", help="State in words: an answered part waits for no response"
    )

    @api.depends("state")
    @api.depends_context("lang")
    def _compute_part_state(self):
        for complaint in self:
            complaint.part_state = complaint._part_state() if complaint.parent_id else complaint._label("state")

    def _composed_answer(self):
        """Return the answers of all parts, each under its number, title and SKPD; no words besides theirs."""
        return "\n\n".join(part._answer_block() for part in self.child_ids.sorted("number"))

    def _answer_block(self):
        said = self.event_ids.filtered(lambda event: event.kind in ANSWERS)[-1:] or self.event_ids[-1:]
        words = "\n".join(filter(None, (said.reason_id.public_text, said.body))) or self._label("state")
        holder = f" ({said.skpd_id.name})" if said.skpd_id else ""
        return f"{self._part_letter()}. {self.title}{holder}\n{words}"

    def _composed_outcome(self):
        """Return the outcome that all parts share; where some are solved and others not: partly resolved."""
        outcomes = set(filter(None, self.child_ids.mapped("outcome")))
        if len(outcomes) == 1 and all(self.child_ids.mapped("outcome")):
            return outcomes.pop()
        return "partly" if outcomes & SOLVED else "explained"

    def _part_state(self):
        """Return the state of a part in words: the reporter responds to the whole, never to a part."""
        return self.env._("Answered") if self.state == "answered" else self._label("state")

    def _parts_view(self):
        """Return the parts for the reporter's page, as plain values."""
        return [
            {
                "number": part.number, "letter": part._part_letter(), "title": part.title,
                "skpd": part.skpd_id.name or "",
                "state": part.state, "state_label": part._part_state(), "outcome_label": part._label("outcome"),
                "may_redo": part.state in ("answered", "closed"),
            }
            for part in self._parts().sorted("number")
        ]  # fmt: skip

    def _reporter_view(self):
        return {**super()._reporter_view(), "parts": self.sudo()._parts_view()}  # sudo: as the rest of this view
