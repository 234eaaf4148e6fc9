from odoo import models

from .disposition import RUNNING
from .lifecycle import PAUSED


class LaporDisposition(models.Model):
    """The date of a supporting SKPD stands still with the complaint's, and follows it where it is the same."""

    _inherit = "lapor.disposition"

    def _lengthen(self, days):
        """Move the dates of these supports on by `days` working days."""
        for one in self.filtered("due_date"):
            one.due_date = one.complaint_id._calendar()._lapor_add_days(one.due_date, days)


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _enter(self, target, before, effects):
        """Lengthen the dates of those who support by the working days of a pause that ends here."""
        days = self._days_paused_now() if target not in PAUSED else 0
        result = super()._enter(target, before, effects)
        if days:
            self._running_supports()._lengthen(days)
        return result

    def _move_supports(self, dates):
        """Let the supports that are due with the lead follow it: `dates` is {complaint id: its new final date}.

        A date that somebody has set for a support stays. Called as superuser, before the complaints are written.
        """
        supports = self.env["lapor.disposition"].search([
            ("complaint_id", "in", list(dates)), ("role", "=", "support"), ("state", "in", RUNNING),
        ])  # fmt: skip
        for one in supports.filtered(lambda one: one.due_date == one.complaint_id.resolution_deadline):
            one.due_date = dates[one.complaint_id.id]
