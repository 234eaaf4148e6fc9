from odoo import api, fields, models
from odoo.exceptions import AccessError

from .complaint_guard import GUARD
from .selections import OUTCOMES

ANSWER_STATES = [
    ("approval", "Awaiting the head's approval"),
    ("quality", "Awaiting the coordinator's check"),
    ("published", "Published"),
    ("returned", "Sent back"),
    ("dropped", "Overtaken"),
]


class LaporAnswer(models.Model):
    """An answer on its way to the reporter, who sees nothing of it before it is published.

    The complaint stays in work until then and its clock runs: what the city does among itself costs the city's time.
    """

    _name = "lapor.answer"
    _description = "Answer before publication"
    _order = "id desc"
    _rec_name = "complaint_id"

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True, ondelete="restrict", index=True)
    user_id = fields.Many2one("res.users", string="Written by", required=True, readonly=True, ondelete="restrict")
    text = fields.Text(required=True, readonly=True)
    note = fields.Text(readonly=True)
    outcome = fields.Selection(OUTCOMES, required=True, readonly=True)
    # As in mail.message: whoever reads the record may know of its files; else Odoo reads all files of the city
    attachment_ids = fields.Many2many("ir.attachment", readonly=True, bypass_search_access=True)
    state = fields.Selection(ANSWER_STATES, required=True, readonly=True)
    reason = fields.Text(string="What should be changed", readonly=True)

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_by_hand()
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_by_hand()
        return super().write(vals)

    # only refuses
    def unlink(self):  # pylint: disable=method-required-super
        raise AccessError(self.env._("What was written stays."))  # pylint: disable=no-raise-unlink

    def _refuse_by_hand(self):
        if self.env.context.get("lapor_guard") is not GUARD:
            raise AccessError(self.env._("Answers are written with the button on the report."))
