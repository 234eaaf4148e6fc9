from odoo import models

from .pdf import parts, styles


class TransferLetter(models.AbstractModel):
    """The letter by which a complaint is passed on to a body outside the city. It never says who reported it."""

    _name = "report.lapor_complaints.transfer_letter"
    _inherit = "lapor.letter.issued"
    _description = "Letter of transfer"

    _kind = "transfer"

    def _matter(self, letter):
        return letter.env._("Public complaint %s passed on", letter.complaint_id.number)

    def _addressee(self, letter):
        return letter.env._("The Head of %s", letter.recipient), letter.env._("at their office")

    def _files(self, letter):
        return letter.complaint_id.reporter_file_ids

    def _middle(self, letter):
        env, complaint = letter.env, letter.complaint_id
        return [
            *self._paragraphs(self._company(env).lapor_letter_body, **self._words(letter)),
            parts.gap(2),
            parts.facts(self._complaint_facts(complaint)),
            parts.gap(3),
            parts.text(env._("What was reported:"), styles.STRONG),
            parts.text(complaint.description, styles.TEXT),
        ]
