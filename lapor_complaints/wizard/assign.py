from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..models.practice import WITH_PRACTICE


class LaporAssign(models.TransientModel):
    """Give one or many complaints to an officer, seeing who has how much in hand."""

    _name = "lapor.assign"
    _description = "Assign complaints"

    complaint_ids = fields.Many2many(
        "lapor.complaint", string="Complaints", required=True, domain=WITH_PRACTICE
    )  # fmt: skip
    subject = fields.Char(compute="_compute_subject")
    person_ids = fields.One2many("lapor.assign.person", "assign_id", string="Who has how much", readonly=True)
    candidate_ids = fields.Many2many("res.users", compute="_compute_candidate_ids")
    user_id = fields.Many2one("res.users", string="Assign to", domain="[('id', 'in', candidate_ids)]")
    note = fields.Text(string="Note for staff")

    @api.depends("complaint_ids")
    def _compute_subject(self):
        for assign in self:
            first = assign.complaint_ids[:1]
            assign.subject = f"{first.number} · {first.title}"
            if len(assign.complaint_ids) > 1:
                assign.subject = self.env._("%s complaints", len(assign.complaint_ids))

    @api.depends("person_ids")
    def _compute_candidate_ids(self):
        for assign in self:
            assign.candidate_ids = assign.person_ids.user_id

    @api.onchange("complaint_ids")
    def _onchange_complaint_ids(self):
        """List the officers who may have all of them, the least busy first."""
        self.person_ids = [Command.clear()] + [Command.create(row) for row in self.complaint_ids._origin._people()]

    def action_confirm(self):
        """Assign all of them, or none with a sentence that says which cannot be."""
        self.ensure_one()
        if not self.user_id:
            raise UserError(self.env._("Choose who gets them."))
        if not self.complaint_ids or self.complaint_ids != self.sudo().complaint_ids:  # sudo: only compares
            raise UserError(self.env._("This has gone to another SKPD meanwhile: nothing was done."))
        self.complaint_ids._assign(self.user_id, self.note)
        return {"type": "ir.actions.act_window_close"}


class LaporAssignPerson(models.TransientModel):
    _name = "lapor.assign.person"
    _description = "Officer to whom complaints can be assigned"
    _order = "is_away, open_count, id"

    assign_id = fields.Many2one("lapor.assign", required=True, ondelete="cascade")
    user_id = fields.Many2one("res.users", string="Officer", required=True)
    post = fields.Char()
    open_count = fields.Integer(string="In hand")
    late_count = fields.Integer(string="Overdue")
    is_away = fields.Boolean(string="On leave")
