from odoo import fields, models


class LaporLetterVoid(models.TransientModel):
    """Asks why a letter is declared void."""

    _name = "lapor.letter.void"
    _description = "Declare a letter void"

    letter_id = fields.Many2one("lapor.letter", required=True)
    reason = fields.Text(required=True)

    def action_confirm(self):
        """Declare it void."""
        self.letter_id._void(self.reason)
        return {"type": "ir.actions.act_window_close"}
