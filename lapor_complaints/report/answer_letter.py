from odoo import models

from .pdf import parts, styles


class AnswerLetter(models.AbstractModel):
    """The answer on paper, for who has no e-mail or wants it signed."""

    _name = "report.lapor_complaints.answer_letter"
    _inherit = "lapor.letter.issued"
    _description = "Answer letter"

    _kind = "answer"

    def _matter(self, letter):
        return letter.env._("Answer to report %s", letter.complaint_id.number)

    def _middle(self, letter):
        env, complaint = letter.env, letter.complaint_id
        outcome = [(env._("Outcome"), complaint._label("outcome"))] if complaint.outcome else []
        return [
            *self._paragraphs(self._company(env).lapor_answer_text, **self._words(letter)),
            parts.gap(2),
            parts.facts([*self._complaint_facts(complaint), *outcome]),
            parts.gap(3),
            parts.text(env._("Our answer:"), styles.STRONG),
            *self._told(letter),
            *self._rights(letter),
        ]
