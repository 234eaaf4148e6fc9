from odoo import models

from .pdf import parts, styles


class CompletionLetter(models.AbstractModel):
    """The request to complete a report: what is missing, until when, and how (the clock stands still meanwhile)."""

    _name = "report.lapor_complaints.completion_letter"
    _inherit = "lapor.letter.issued"
    _description = "Request for completion"

    _kind = "completion"

    def _matter(self, letter):
        return letter.env._("Request to complete report %s", letter.complaint_id.number)

    def _middle(self, letter):
        env, complaint = letter.env, letter.complaint_id
        by = complaint.silence_deadline
        how = env._(
            "Please answer until %s, through LAPOR with your number and access code, by letter, or at the counter."
            " Without the completion the report is archived then; you may file it again.", self._day(env, by),
        )  # fmt: skip
        return [
            *self._paragraphs(self._company(env).lapor_completion_text, **self._words(letter)),
            parts.gap(2),
            parts.facts(self._complaint_facts(complaint)),
            parts.gap(3),
            parts.text(env._("What we need from you:"), styles.STRONG),
            *self._told(letter),
            *([parts.text(how, styles.TEXT)] if by else []),
        ]
