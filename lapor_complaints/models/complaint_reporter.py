from odoo import SUPERUSER_ID, models
from odoo.exceptions import UserError

from .lifecycle import OPEN, moves_from

REPORTER_MOVES = {"complete", "confirm", "dispute", "withdraw", "reopen"}
MAX_TEXT = 5000
REASONS = {"dispute": ("dispute",), "rate": ("praise", "blame")}  # kinds of lapor.reason


class LaporComplaint(models.Model):
    """What the reporter does, after a controller has made sure that it is the reporter."""

    _inherit = "lapor.complaint"

    def _reporter_actions(self):
        """Return the names of the acts that the reporter may do now."""
        actions = {move.action for move in moves_from(self.state, {"reporter"})}
        if not self._may_reopen():
            actions.discard("reopen")
        if self.state in OPEN and "complete" not in actions:
            actions.add("reply")
        if self.state == "closed" and (not self.rating or self._in_window()):
            actions.add("rate")
        return actions

    def _reporter_act(self, action, text=None, attachments=(), rating=None, reasons=()):
        """Do `action` for the reporter; returns the event. Raises UserError with a sentence when refused.

        `reasons` are codes of `lapor.reason`: why an answer is disputed, or what was good and bad.

        Runs as superuser whoever is logged in: no field may tell which citizen it was.
        """
        self.ensure_one()
        complaint = self.with_user(SUPERUSER_ID)
        text = (text or "").strip()
        if len(text) > MAX_TEXT:
            raise UserError(self.env._("Your text is too long: at most %s characters.", MAX_TEXT))
        chosen = complaint._chosen_reasons(action, reasons)
        if action == "rate":
            return complaint._rate(rating, text, chosen)
        if action == "reply":
            return complaint._reply(text, attachments)
        if action not in REPORTER_MOVES:
            raise UserError(self.env._("This is not possible."))
        files = complaint._attach(attachments) if attachments else None
        return complaint._apply(action, actor="reporter", text=text, attachments=files, reason=chosen)

    def _reply(self, text, attachments):
        """Add words or photos of the reporter to an open complaint."""
        if "reply" not in self._reporter_actions():
            raise UserError(self.env._("This report is closed: nothing can be added to it."))
        if not text:
            raise UserError(self.env._("Write what you want to tell us."))
        files = self._attach(attachments) if attachments else None
        event = self._log("reply", "reporter", body=text, attachments=files)
        self._notify("reply", event)
        return event

    def _chosen_reasons(self, action, codes):
        """Return the reasons with `codes` that `action` may give. Raises UserError for any other."""
        reasons = self.env["lapor.reason"]
        if not codes:
            return reasons
        kinds = REASONS.get(action, ())
        # compared here: what a form sends need not be something that the database takes
        known = reasons.search([("kind", "in", kinds)]) if kinds else reasons
        found = known.filtered(lambda reason: reason.code in codes)
        if len(found) != len(set(codes)) or (action == "dispute" and len(found) > 1):
            raise UserError(self.env._("Choose from the list."))
        return found
