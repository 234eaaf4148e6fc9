from odoo import models
from odoo.exceptions import UserError

IN_WORK = ("forwarded", "in_progress", "transferred")


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _write_progress(self, text, note=None, attachments=None):
        """Tell the reporter how the work stands; no move, no clock. Raises UserError when it is not the user's."""
        self.ensure_one()
        self.check_access("write")
        side = self._actors() & {"officer", "coordinator"}
        if not side or self.state not in IN_WORK:
            raise UserError(self.env._("Progress is written by who works on the complaint, while it is worked on."))
        if not (text or "").strip():
            raise UserError(self.env._("Write what was done: the reporter reads it at once."))
        # sudo: events are written by code alone; access was checked above
        event = self.sudo()._log(
            "progress", "officer" if "officer" in side else "coordinator",
            body=text, note=note, attachments=attachments,
        )  # fmt: skip
        self.sudo()._notify("progress", event)
        return event
