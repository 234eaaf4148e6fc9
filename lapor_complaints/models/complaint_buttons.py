from odoo import api, fields, models

from .complaint_progress import IN_WORK
from .lifecycle import CONDITIONS, moves_from


class LaporComplaint(models.Model):
    """The buttons of the form: each asks the lifecycle table, none writes."""

    _inherit = "lapor.complaint"

    allowed_actions = fields.Char(
        compute="_compute_allowed_actions",
        help="Names of the moves that the user may make now, between commas",
    )

    @api.depends("state", "skpd_id", "support_skpd_ids", "awaits_decision", "decided_skpd_id")
    @api.depends_context("uid")
    def _compute_allowed_actions(self):
        for complaint in self:
            actors = complaint._actors()
            actions = {
                move.action for move in moves_from(complaint.state, actors)
                if complaint.sudo()[CONDITIONS.get(move.action, "id")]  # sudo: facts of this complaint alone
            }  # fmt: skip
            if complaint.support_state == "accepted":
                actions.discard("join")
            if complaint.state in IN_WORK and actors & {"officer", "coordinator"}:
                actions.add("progress")
            complaint.allowed_actions = f",{','.join(sorted(actions))},"

    def action_accept(self):
        """Accept the forwarded complaints for the own SKPD."""
        for complaint in self:
            complaint._refuse_overtaken("accept", complaint._seen_on_page())
            complaint._apply("accept")
        return True

    def action_join(self):
        """Take up the part that the own SKPD has as a supporting one."""
        for complaint in self:
            complaint._apply("join")
        return True

    def action_open_move(self):
        """Open the dialog for the move named in the context, on the selected complaints."""
        name = self.env.context.get("lapor_action")
        if len(self) == 1:
            self._refuse_overtaken(name, self._seen_on_page())
        return {
            "type": "ir.actions.act_window",
            "name": self.env["lapor.complaint.event"]._kind_label(name),
            "res_model": "lapor.act",
            "view_mode": "form",
            "views": [(False, "form")],
            "target": "new",
            "context": {
                "default_action": name,
                "default_complaint_ids": self.ids,
                **self._seen_defaults(),
            },
        }

    def action_assign_to_me(self):
        """Take the complaints as one's own."""
        self.write({"user_id": self.env.uid})
        return True

    def action_open_unmask(self):
        """Open the custodian's question for the identity behind an anonymous report."""
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Unmask the reporter"),
            "res_model": "lapor.unmask",
            "view_mode": "form",
            "target": "new",
            "context": {"default_complaint_id": self.id},
        }
