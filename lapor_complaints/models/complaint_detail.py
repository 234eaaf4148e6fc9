from odoo import api, fields, models

from .category_question import KINDS
from .complaint_guard import GUARD

LONGEST = 500  # characters of an answer


class LaporComplaintDetail(models.Model):
    """The answer to one question of the category, with the question as it was asked."""

    _name = "lapor.complaint.detail"
    _description = "Answer to a question of the form"
    _order = "sequence, id"

    complaint_id = fields.Many2one("lapor.complaint", required=True, ondelete="cascade", index=True)
    question_id = fields.Many2one(
        "lapor.category.question", string="Question of the category", ondelete="set null", readonly=True
    )
    sequence = fields.Integer(readonly=True)
    name = fields.Char(string="Question", required=True, readonly=True)
    kind = fields.Selection(KINDS, required=True, readonly=True)
    text = fields.Text(readonly=True)
    number = fields.Float(readonly=True)
    is_public = fields.Boolean(string="Public", readonly=True)
    label = fields.Char(string="Question as you read it", compute="_compute_label")
    value = fields.Char(string="Answer", compute="_compute_value")

    @api.depends("name", "question_id")
    @api.depends_context("lang")
    def _compute_label(self):
        for detail in self:
            detail.label = detail.question_id._said_in(detail.question_id.id, detail.name)

    @api.depends("kind", "text", "number", "question_id")
    @api.depends_context("lang")
    def _compute_value(self):
        for detail in self:
            if detail.kind == "yes_no":
                detail.value = self.env._("Yes") if detail.text == "yes" else self.env._("No")
            elif detail.kind == "number":
                whole = detail.number == int(detail.number)
                detail.value = str(int(detail.number)) if whole else str(detail.number).replace(".", self._comma())
            elif detail.kind == "choice":
                detail.value = detail.question_id._said_in(detail.question_id.id, detail.text)
            else:
                detail.value = detail.text

    def _comma(self):
        return self.env["res.lang"]._get_data(code=self.env.lang or "en_US").decimal_point or "."


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    detail_ids = fields.One2many("lapor.complaint.detail", "complaint_id", string="Details", readonly=True, copy=False)

    @api.model
    def _detail_commands(self, answers):
        """Return the commands that store `answers`, [(question as a plain dict, value)]: text, or a number."""
        return [
            fields.Command.create({
                "question_id": question["id"], "sequence": place, "name": question["name"], "kind": question["kind"],
                "is_public": question["is_public"], "text" if question["kind"] != "number" else "number": value,
            })
            for place, (question, value) in enumerate(answers)
        ]  # fmt: skip

    def _details_view(self, public=False):
        """Return question and answer of each detail as plain values; with `public` only those that all may see."""
        return [
            {"name": detail.label, "value": detail.value}
            for detail in self.detail_ids
            if detail.is_public or not public
        ]

    def _reporter_view(self):
        view = super()._reporter_view()
        return {**view, "details": self.sudo()._details_view()}  # sudo: as the rest of this view

    def _own_copy(self):
        copy = super()._own_copy()
        copy["report"]["details"] = self._own()._details_view()
        return copy

    def _create_part(self, values):
        """Every SKPD that works on a part reads what the reporter has answered."""
        part = super()._create_part(values)
        for detail in self.detail_ids:
            detail.sudo().copy({"complaint_id": part.id})  # sudo: as the copies of the files
        return part

    def _empty_report(self):
        result = super()._empty_report()
        self.with_context(lapor_guard=GUARD).detail_ids.unlink()
        return result
