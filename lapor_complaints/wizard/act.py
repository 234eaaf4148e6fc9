from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.event import KINDS
from ..models.lifecycle import MOVES
from ..models.practice import WITH_PRACTICE
from ..models.reason import KINDS as REASON_KINDS
from ..models.selections import OUTCOMES

NEEDS = {move.action: set(move.needs) for move in MOVES} | {"progress": {"text"}, "send_back": {"text"}}
TOGETHER = ("forward", "accept", "merge")  # what is done with several complaints at once
REASON_OF = {
    "ask": "incomplete",
    "return": "return",
    "decline": "return",
    "transfer": "transfer",
    "reject": "reject",
    "reopen": "reopen",
}


class LaporAct(models.TransientModel):
    """The one dialog of all moves: it asks for what the lifecycle table says the move needs."""

    _name = "lapor.act"
    _description = "Act on complaints"

    complaint_ids = fields.Many2many(
        "lapor.complaint", string="Complaints", required=True, domain=WITH_PRACTICE
    )  # fmt: skip
    complaint_id = fields.Many2one("lapor.complaint", compute="_compute_complaint_id")
    action = fields.Selection(KINDS, required=True)
    needs = fields.Char(compute="_compute_needs")
    reason_kind = fields.Selection(REASON_KINDS, compute="_compute_needs")
    skpd_id = fields.Many2one("lapor.skpd", string="SKPD", domain=[("kind", "!=", "external")])
    external_id = fields.Many2one("lapor.skpd", string="Other body", domain=[("kind", "=", "external")])
    proposed_skpd_id = fields.Many2one("lapor.skpd", string="Belongs to")
    reason_id = fields.Many2one("lapor.reason", domain="[('kind', '=', reason_kind)]")
    kept_id = fields.Many2one("lapor.complaint", string="Kept complaint")
    outcome = fields.Selection(OUTCOMES)
    template_id = fields.Many2one("lapor.answer.template", string="Begin with", domain="[('kind', '=', action)]")
    text = fields.Text(string="Text for the reporter")
    note = fields.Text(string="Note for staff")
    attachment_ids = fields.Many2many("ir.attachment", string="Photos and documents", bypass_search_access=True)

    @api.depends("complaint_ids")
    def _compute_complaint_id(self):
        for act in self:
            act.complaint_id = act.complaint_ids[:1]

    @api.depends("action")
    def _compute_needs(self):
        for act in self:
            act.needs = f",{','.join(sorted(NEEDS.get(act.action, ())))},"
            act.reason_kind = REASON_OF.get(act.action)

    @api.onchange("complaint_ids", "action")
    def _onchange_propose_skpd(self):
        proposed = [complaint._proposed_holder() for complaint in self.complaint_ids._origin]
        if self.action == "forward" and not self.skpd_id and len(set(proposed)) == 1:
            self.skpd_id = proposed[0]
        owners = self.complaint_ids._origin.category_id.external_skpd_ids
        if self.action == "transfer" and not self.external_id and len(owners) == 1:
            self.external_id = owners

    def action_confirm(self):
        """Do the act on every selected complaint, all or none."""
        self.ensure_one()
        if len(self.complaint_ids) > 1 and (self.attachment_ids or self.action not in TOGETHER):
            raise UserError(self.env._("This is done for one complaint at a time."))
        if not self.complaint_ids or self.complaint_ids != self.sudo().complaint_ids:  # sudo: only compares
            raise UserError(self.env._("This has gone to another SKPD meanwhile: nothing was done."))
        self.complaint_ids._refuse_each(self._act_on)
        return {"type": "ir.actions.act_window_close", "infos": {"lapor_done": True}}

    def _act_on(self, complaint):
        return self._do(complaint, complaint._take_over(self.attachment_ids))

    def _do(self, complaint, files):
        if self.action == "progress":
            return complaint._write_progress(self.text, note=self.note, attachments=files)
        return complaint._apply(self.action, **self._given(), attachments=files)

    def _given(self):
        return {
            "text": self.text, "note": self.note, "reason": self.reason_id, "skpd": self.skpd_id,
            "external": self.external_id, "proposed_skpd": self.proposed_skpd_id, "kept": self.kept_id,
            "outcome": self.outcome,
        }  # fmt: skip
