from datetime import datetime, time, timedelta

import pytz

from odoo import api, models
from odoo.fields import Domain

from ...models.lifecycle import OPEN

CITY_ROLES = ("coordinator", "oversight")
REPORTS = Domain("parent_id", "=", False)
CASES = Domain("parent_id", "!=", False) | Domain("part_count", "=", 0) | Domain("skpd_id", "!=", False)
MOMENTS = {"received": "received_at", "ended": "closed_at"}


class LaporIndicators(models.AbstractModel):
    """Whose complaints, of which days, and whether reports or cases."""

    _inherit = "lapor.indicators"

    @api.model
    def _rows(self, scope):
        rows = self.env["lapor.complaint.analysis"]
        if scope == "own":
            rows.check_access("read")
            return rows
        # sudo: aggregates over the whole city leave `_select`, and no record; that no small group tells who reported
        # is up to those who publish them
        return rows.sudo()

    @api.model
    def _base(self, scope, by, skpds, domain):
        narrow = Domain("skpd_id", "in", skpds._descendants().ids) if skpds else Domain.TRUE
        per_skpd = by == "skpd" or skpds or (scope == "own" and not self._sees_city())
        return (CASES if per_skpd else REPORTS) & narrow & Domain(domain or Domain.TRUE)

    @api.model
    def _sees_city(self):
        return any(self.env.user.has_group(f"lapor_complaints.lapor_complaints_group_{role}") for role in CITY_ROLES)

    @api.model
    def _lead(self):
        """Return which complaints a user leads: in the lists stand those as well that the SKPD only supports."""
        return Domain.TRUE if self._sees_city() else Domain("skpd_id", "in", self.env.user.lapor_scope_ids.ids)

    @api.model
    def _period(self, when, start, end):
        if when == "now":
            return Domain("state", "in", OPEN)  # whatever the number of those that have ended over the years
        field, period = MOMENTS[when], Domain.TRUE
        if start:
            period &= Domain(field, ">=", self._midnight(start))
        if end:
            period &= Domain(field, "<", self._midnight(end + timedelta(days=1)))
        return period

    @api.model
    def _calendar(self):
        return self.env.company.sudo().resource_calendar_id  # sudo: public configuration

    @api.model
    def _midnight(self, day):
        """Return the moment at which the local date `day` begins, naive UTC."""
        tz = pytz.timezone(self._calendar().tz or "UTC")
        return tz.localize(datetime.combine(day, time.min)).astimezone(pytz.utc).replace(tzinfo=None)
