from odoo import models
from odoo.tools import format_date


class LaporComplaint(models.Model):
    """One complaint in the panel beside another one's form."""

    _inherit = "lapor.complaint"

    def _beside_rows(self, others, workable):
        """Return what the panel shows of `others`, which the user may read; `workable` of all are hers to relate."""
        return [self._beside_row(other, self in workable and other in workable) for other in others]

    def _beside_row(self, other, may_relate):
        return {
            "id": other.id, "number": other.number, "title": other.title, "state": other.state,
            "state_label": other._label("state"), "open": other.is_open,
            "skpd": other.sudo().skpd_id.short_name or "",  # sudo: the name of a unit
            "received": self._short_date(other._received_on()),
            "anonymous": other.is_anonymous, "secret": other.is_secret, "supervision": other.is_supervision,
            "reports": other.report_count if other.merged_count else 0,
            "may_relate": may_relate,
        }  # fmt: skip

    def _short_date(self, day):
        return format_date(self.env, day, date_format="d MMM y")
