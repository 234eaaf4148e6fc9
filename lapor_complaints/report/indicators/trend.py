from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import api, models
from odoo.fields import Domain
from odoo.tools import format_date


class LaporIndicators(models.AbstractModel):
    """Months: received, ended, and what was open at the end of each."""

    _inherit = "lapor.indicators"

    @api.model
    def _trend(self, scope="own", start=None, end=None, skpds=None, domain=()):
        """Return a dictionary for each month from that of `start` to that of `end`, without gaps.

        {"key": first day, "label", "received", "ended", "closed", "backlog"}: the backlog is what was received by the
        end of the month and has not ended by then, as the register stands today (a reopened one counts as open).
        """
        first, last = start.replace(day=1), self._month_end(end)
        base = {"scope": scope, "skpds": skpds, "domain": domain}
        names = ("received", "ended", "closed")
        found = {row["key"]: row for row in self._figures(**base, start=first, end=last, by="month", names=names)}
        backlog, rows = self._backlog(first - timedelta(days=1), **base), []
        month = first
        while month <= last:
            row = found.get(month) or dict.fromkeys(names, 0)
            backlog += row["received"] - row["ended"]
            values = {name: row[name] for name in names}
            rows.append({"key": month, "label": self._month_label(month), **values, "backlog": backlog})
            month += relativedelta(months=1)
        return rows

    @api.model
    def _backlog(self, day, scope="own", skpds=None, domain=()):
        """Return how many were open at the end of the local date `day`."""
        return self._rows(scope).search_count(self._base(scope, None, skpds, domain) & self._open_after(day))

    @api.model
    def _backlog_domain(self, day, scope="own", skpds=None, domain=()):
        """Return the domain of the complaints that `_backlog` counts, for the user's own rights."""
        own = self._lead() if scope == "own" else Domain.TRUE
        base = self._base(scope, None, skpds, domain) & self._open_after(day)
        return list(Domain("is_counted", "=", True) & own & base)

    @api.model
    def _open_after(self, day):
        moment = self._midnight(day + timedelta(days=1))
        return Domain("received_at", "<", moment) & (
            Domain("closed_at", "=", False) | Domain("closed_at", ">=", moment)
        )

    @api.model
    def _month_end(self, day):
        """Return the last day of the month of `day`."""
        return day + relativedelta(day=31)

    @api.model
    def _month_label(self, day):
        return format_date(self.env, day, date_format="MMM y")
