from odoo import api, models
from odoo.exceptions import UserError


class LaporLetter(models.Model):
    """Letters in practice: drawn each time anew, with no number, no register and no QR code."""

    _inherit = "lapor.letter"

    @api.model
    def _practised(self, kind, complaint):
        """Return an unstored letter of `kind`, as it would be issued for the practice `complaint`, as superuser.

        Raises UserError with a sentence where there is nothing to write, AccessError for whom the practice is not.
        """
        complaint = complaint.with_env(self.env)
        complaint.check_access("read")
        event = self._told_event(kind, complaint)
        if not event:
            raise UserError(self._nothing(kind, complaint))
        letters = self.sudo()  # sudo: draws what the user reads anyway; nothing is stored
        values = letters._issue_values(kind, complaint.sudo(), event)
        return letters.new({**values, "number": complaint.number, "token": False})
