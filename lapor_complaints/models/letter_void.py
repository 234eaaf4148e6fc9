from odoo import models
from odoo.exceptions import AccessError, UserError

from .complaint_guard import GUARD


class LaporLetter(models.Model):
    """A letter with a mistake is declared void; its number is not given again, and the next print issues a new one."""

    _inherit = "lapor.letter"

    def _void(self, reason):
        """Declare the letter void. Raises AccessError for who is no coordinator, UserError without a reason."""
        self.ensure_one()
        self.check_access("read")
        if not self.complaint_id._is_coordinator():
            raise AccessError(self.env._("Only the LAPOR coordinator declares a letter void."))
        if len((reason or "").strip()) < 10:
            raise UserError(self.env._("Write the reason in a sentence: it stays in the history."))
        if self.state == "void":
            raise UserError(self.env._("%s is void already.", self.number))
        # sudo: the one change that a letter knows, by the coordinator
        self.sudo().with_context(lapor_guard=GUARD).write({"state": "void", "void_reason": reason.strip()})
        self.complaint_id._log("letter_void", "coordinator", note=f"{self.number}: {reason.strip()}")
