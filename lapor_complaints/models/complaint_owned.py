from odoo import models
from odoo.exceptions import UserError
from odoo.fields import Domain

from .lifecycle import ENDED, OPEN, WAITING

GROUPS = ("asked", "running", "ended")
NEWEST = "received_at desc, id desc"


class LaporComplaint(models.Model):
    """The reports of a citizen with an account: those filed while logged in, and those linked to it later."""

    _inherit = "lapor.complaint"

    def _owned_domain(self, user, words="", group=None):
        """Return the domain of `user`'s complaints that hold `words`; `group` is one of GROUPS, or None for all."""
        user.ensure_one()  # nobody's complaints are not those of a reporter without an account
        domain = Domain("reporter_ids", "any", [("user_id", "=", user.id)])
        if words:
            domain &= Domain.OR(Domain(name, "ilike", words) for name in ("number", "title", "original_title"))
        asked = Domain("state", "in", WAITING) | (
            Domain("state", "=", "in_progress") & Domain("child_ids", "any", [("state", "=", "incomplete")])
        )
        groups = {
            "asked": asked,
            "running": Domain("state", "in", OPEN) & ~asked,
            "ended": Domain("state", "in", ENDED),
        }
        return domain & groups[group] if group else domain

    def _owned_by(self, user):
        """Return the complaints of `user`, newest first."""
        return self.sudo().search(self._owned_domain(user), order=NEWEST)  # sudo: her own

    def _owned_one(self, user, number):
        """Return the complaint `number` if it is `user`'s, else none."""
        complaint = self._by_number(number)
        return complaint.sudo().filtered_domain(self._owned_domain(user))  # sudo: only whether it is her own

    def _owned_counts(self, user, words=""):
        """Return {group: how many} of `user`'s complaints, in two queries."""
        own = self.sudo()  # sudo: her own
        states = dict(own._read_group(own._owned_domain(user, words), ["state"], ["__count"]))
        [(asked,)] = own._read_group(own._owned_domain(user, words, "asked"), [], ["__count"])
        running = sum(count for state, count in states.items() if state in OPEN) - asked
        return {"asked": asked, "running": running, "ended": sum(states.values()) - running - asked}

    def _claim(self, user):
        """Link the report to the account of `user`, who has given its access code; returns the whole report.

        Raises UserError when it belongs to another account. The history says that it was linked, never to whom.
        """
        user.ensure_one()
        complaint = self._own()
        reporter = complaint._reporter()
        if reporter.user_id and reporter.user_id != user:
            raise UserError(self.env._("This report belongs to another account already."))
        if reporter and not reporter.user_id:
            reporter.write({"user_id": user.id})
            complaint._log("claim", "reporter")
        return complaint
