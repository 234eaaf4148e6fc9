from odoo import api, fields, models
from odoo.exceptions import UserError


class LaporAct(models.TransientModel):
    """Answers: begun with a template, never sent with a blank left in it."""

    _inherit = "lapor.act"

    category_id = fields.Many2one(related="complaint_id.category_id")
    waits = fields.Char(compute="_compute_waits", help="Where the answer has to wait before the reporter gets it")
    photo_wanted = fields.Boolean(compute="_compute_photo_wanted")
    earlier_file_ids = fields.Many2many(
        "ir.attachment", string="Sent before", compute="_compute_earlier_file_ids", help="They stay with the answer"
    )

    @api.depends("action", "complaint_id")
    def _compute_waits(self):
        for act in self:
            complaint = act.complaint_id._origin
            act.waits = act.action == "answer" and complaint and complaint._gate_of(self.env.user)

    @api.depends("action", "outcome", "complaint_id")
    def _compute_photo_wanted(self):
        for act in self:
            wanted = act.action == "answer" and act.complaint_id._wants_photo(act.outcome)
            act.photo_wanted = wanted and not act.earlier_file_ids

    @api.depends("action", "complaint_id")
    def _compute_earlier_file_ids(self):
        for act in self:
            complaint = act.action == "answer" and act.complaint_id._origin
            # the user's own rights on the files
            act.earlier_file_ids = complaint and complaint._unpublished_answer().attachment_ids.sudo(False)

    @api.onchange("template_id")
    def _onchange_template_id(self):
        if self.template_id:
            self.text = self.template_id._filled(self.complaint_id._origin)
            self.outcome = self.template_id.outcome or self.outcome

    def _do(self, complaint, files):
        if self.action == "send_back":
            return complaint._send_back_answer(self.text)
        blanks = self.template_id._blanks_in(self.text)
        if blanks:
            raise UserError(self.env._("Fill in what stands in brackets: %s", ", ".join(blanks)))
        if self.action != "answer":
            return super()._do(complaint, files)
        return complaint._answer(self.text, self.outcome, attachments=files, note=self.note)
