from odoo import models
from odoo.tools import format_date


class LaporComplaint(models.Model):
    """One complaint in the panel beside another one's form."""

    _inherit = "lapor.complaint"

    def _beside_row(self, other):
        """Return what the panel shows of `other`, which the user may read."""
        return {
            "id": other.id, "number": other.number, "title": other.title, "state": other.state,
            "state_label": other._label("state"), "open": other.is_open,
            "skpd": other.sudo().skpd_id.short_name or "",  # sudo: the name of a unit
            "received": self._short_date(other._received_on()),
            "anonymous": other.is_anonymous, "secret": other.is_secret, "supervision": other.is_supervision,
            "reports": other.report_count if other.merged_count else 0,
            "may_unrelate": self._may_relate() and other._may_relate(),
        }  # fmt: skip

    def _short_date(self, day):
        return format_date(self.env, day, date_format="d MMM y")
