from odoo import models


class LaporComplaint(models.Model):
    """Support of a joined report counts at the kept one, each browser once, and goes back with it. The rows stay where
    they were given: only what is a repeat and the counts are made anew."""

    _inherit = "lapor.complaint"

    def _after_merge(self, given):
        result = super()._after_merge(given)
        kept = self._kept()
        kept._recount_support(kept | kept._joined())
        return result

    def _leave(self, side):
        kept, mine = self._kept(), self | self._joined()
        chain = kept | kept._joined()
        result = super()._leave(side)
        if kept != self:
            kept._recount_support(chain - mine)
            self._recount_support(mine)
        return result

    def _recount_support(self, reports):
        """Count each browser once that supports any of `reports`; its oldest row counts. Called as superuser."""
        rows = self.env["lapor.endorsement"].search([("complaint_id", "in", reports.ids)], order="id")
        if rows or self.endorsement_count:
            repeats = rows._repeats()
            (repeats - rows.filtered("is_repeat")).is_repeat = True
            (rows.filtered("is_repeat") - repeats).is_repeat = False
            self._count_support(reports)
