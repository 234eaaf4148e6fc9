from odoo import models


class LetterCopy(models.AbstractModel):
    """A letter of the register, printed again: the very bytes that were issued."""

    _name = "report.lapor_complaints.letter_copy"
    _description = "Copy of an issued letter"

    def _pdf_of(self, letter):
        """Return the PDF as it was issued."""
        return letter._content()
