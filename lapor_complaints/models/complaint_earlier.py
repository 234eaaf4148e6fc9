from odoo import models
from odoo.fields import Domain

from .reporter_same import KEYS

MOST = 50  # of one person; shown are fewer


class LaporComplaint(models.Model):
    """Earlier reports of the same reporter, as far as the officer may know: named ones alone, and only those of which
    she may read both the complaint and the reporter."""

    _inherit = "lapor.complaint"

    def _earlier(self, limit=10):
        """Return the other named complaints of this one's reporter that the user may read, newest first."""
        self.ensure_one()
        if self.is_anonymous:
            return self.browse()
        reporter = self.env["lapor.reporter"].search([("complaint_id", "=", self._whole().id)])
        keys = Domain.OR(
            Domain(name, "=", reporter.sudo()[name]) for name in KEYS if reporter.sudo()[name]
        )  # sudo: the keys of a reporter that the user may read; nobody reads keys
        if keys.is_false():
            return self.browse()
        # sudo: finds by keys, which named reporters alone have; what the user may not read goes at once
        others = reporter.sudo().search(keys & Domain("id", "!=", reporter.id), order="id desc", limit=MOST)
        readable = others.with_env(self.env)._filtered_access("read").complaint_id._filtered_access("read")
        named = readable.filtered(lambda complaint: not complaint.is_anonymous)
        return named.sorted("received_at", reverse=True)[:limit]
