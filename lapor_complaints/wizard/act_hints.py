from odoo import api, fields, models


class LaporAct(models.TransientModel):
    """What helps to decide: which complaint, who takes part, what the reporter will read."""

    _inherit = "lapor.act"

    subject = fields.Char(compute="_compute_subject")
    hint = fields.Char(compute="_compute_hint")
    reason_text = fields.Text(related="reason_id.public_text")

    @api.depends("complaint_ids")
    def _compute_subject(self):
        for act in self:
            first = act.complaint_ids[:1]
            act.subject = f"{first.number} · {first.title}"
            if len(act.complaint_ids) > 1:
                act.subject = self.env._("%s complaints", len(act.complaint_ids))

    @api.depends("complaint_ids", "action")
    def _compute_hint(self):
        for act in self:
            complaint = act.complaint_ids if len(act.complaint_ids) == 1 else act.complaint_ids[:0]
            act.hint = act.action == "forward" and " · ".join(complaint._forwarding_hints())
