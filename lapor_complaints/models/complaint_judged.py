from odoo import fields, models

RESULTS = [
    ("on_time", "Done on time"),
    ("late", "Done late"),
    ("overdue", "Overdue, not done"),
    ("running", "Not due yet"),
]
JUDGED = ("verification_result", "response_result", "answer_result")


class LaporComplaint(models.Model):
    """What became of each step's date, asked of the analysis: the list behind a figure and the figure are one SQL."""

    _inherit = "lapor.complaint"

    verification_result = fields.Selection(
        RESULTS, string="Verification", compute="_compute_judged",
        search=lambda self, operator, value: self._search_judged("verification_result", operator, value),
    )  # fmt: skip
    response_result = fields.Selection(
        RESULTS, string="First response", compute="_compute_judged",
        search=lambda self, operator, value: self._search_judged("response_result", operator, value),
    )  # fmt: skip
    answer_result = fields.Selection(
        RESULTS, string="Final answer", compute="_compute_judged",
        search=lambda self, operator, value: self._search_judged("answer_result", operator, value),
    )  # fmt: skip

    def _compute_judged(self):
        # sudo: three facts about complaints that the caller reads
        rows = {row.id: row for row in self.env["lapor.complaint.analysis"].sudo().search([("id", "in", self.ids)])}
        for complaint in self:
            row = rows.get(complaint.id)
            for name in JUDGED:
                complaint[name] = row[name] if row else False

    def _search_judged(self, name, operator, value):
        # sudo: which complaints they are; the search that asks adds the rules of who reads complaints
        return [("id", "in", self.env["lapor.complaint.analysis"].sudo()._search([(name, operator, value)]))]
