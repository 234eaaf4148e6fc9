from odoo import SUPERUSER_ID, models
from odoo.exceptions import UserError

from .complaint_guard import GUARD
from .lifecycle import OPEN, moves_from

REPORTER_MOVES = {"complete", "confirm", "dispute", "withdraw", "reopen"}
MAX_TEXT = 5000
STARS = ("1", "2", "3", "4", "5")


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
        if self.state == "closed" and not self.rating:
            actions.add("rate")
        return actions

    def _reporter_act(self, action, text=None, attachments=(), rating=None):
        """Do `action` for the reporter; returns the event. Raises UserError with a sentence when refused.

        Runs as superuser whoever is logged in: no field may tell which citizen it was.
        """
        self.ensure_one()
        complaint = self.with_user(SUPERUSER_ID)
        text = (text or "").strip()
        if len(text) > MAX_TEXT:
            raise UserError(self.env._("Your text is too long: at most %s characters.", MAX_TEXT))
        if action == "rate":
            return complaint._rate(rating, text)
        if action == "reply":
            return complaint._reply(text, attachments)
        if action not in REPORTER_MOVES:
            raise UserError(self.env._("This is not possible."))
        files = complaint._attach(attachments) if attachments else None
        return complaint._apply(action, actor="reporter", text=text, attachments=files)

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

    def _rate(self, rating, text):
        """Store the reporter's stars, once per closing."""
        if "rate" not in self._reporter_actions() or str(rating) not in STARS:
            raise UserError(self.env._("Choose one to five stars after the report is closed."))
        self.with_context(lapor_guard=GUARD).write({"rating": int(rating)})
        return self._log("rate", "reporter", body=text or False, note=str(rating))

    def _owned_by(self, user):
        """Return the complaints that `user` filed while logged in, newest first."""
        user.ensure_one()  # nobody's complaints are not those of a reporter without an account
        own = self.env["lapor.reporter"].sudo().search([("user_id", "=", user.id)])  # sudo: her own records
        return own.complaint_id.sorted(lambda complaint: (complaint.received_at, complaint.id), reverse=True)
