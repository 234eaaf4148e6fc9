from odoo import api, fields, models


class LaporDataAct(models.TransientModel):
    """The custodian's dialog on one request: shows first what will go, then does it."""

    _name = "lapor.data.act"
    _description = "Act on a personal data request"

    request_id = fields.Many2one("lapor.data.request", required=True, readonly=True)
    kind = fields.Selection(related="request_id.kind")
    is_refusal = fields.Boolean(readonly=True)
    is_open = fields.Boolean(compute="_compute_plan", help="The city still works on the report")
    erase_texts = fields.Boolean(string="Also title, text, place and what the reporter wrote")
    erase_files = fields.Boolean(string="Also the reporter's photos and documents")
    plan = fields.Text(string="This will be emptied", compute="_compute_plan")
    answer = fields.Text(string="Answer to the reporter")

    @api.depends("request_id", "erase_texts", "erase_files")
    def _compute_plan(self):
        for act in self:
            complaint = act.request_id.sudo().complaint_id  # sudo: labels and numbers alone, never a value
            act.is_open = complaint.is_open
            lines = complaint._erasure_plan(act.erase_texts, act.erase_files) if act.kind == "erasure" else []
            act.plan = "\n".join(f"• {what}" + (f" ({count})" if count > 1 else "") for what, count in lines)

    def action_confirm(self):
        """Carry the request out, or refuse it."""
        self.ensure_one()
        if self.is_refusal:
            self.request_id._refuse(self.answer)
        else:
            self.request_id._carry_out(self.answer, self.erase_texts, self.erase_files)
        return {"type": "ir.actions.act_window_close"}
