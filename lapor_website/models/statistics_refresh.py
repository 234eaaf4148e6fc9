from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import api, fields, models

from .statistics import ALL, YEAR

FRESH = timedelta(hours=2)  # a run that was interrupted goes on with what is older


class LaporStatistics(models.Model):
    """Which periods there are, and counting them at night."""

    _inherit = "lapor.statistics"

    @api.model
    def _cron_refresh(self):
        """Count each period that was not counted just now, one commit for each."""
        cron = self.env["ir.cron"]
        now = fields.Datetime.now()
        fresh = {row.key for row in self.search([("computed_at", ">", now - FRESH), ("is_outdated", "=", False)])}
        due = [period for period in self._periods() if period[0] not in fresh]
        cron._commit_progress(remaining=len(due))
        for period in due:
            self._refresh(*period)
            if not cron._commit_progress(1):
                break

    @api.model
    def _refresh_all(self):
        """Count every period now, in this transaction."""
        for period in self._periods():
            self._refresh(*period)

    @api.model
    def _outdate(self):
        """Let the next run count all periods, however fresh."""
        # sudo: called by the settings, tells nothing
        self.sudo().search([("is_outdated", "=", False)]).write({"is_outdated": True})

    @api.model
    def _refresh(self, key, kind, first, last):
        values = {
            "kind": kind, "first": first, "last": last, "computed_at": fields.Datetime.now(),
            "data": self._counted(kind, first, last), "is_outdated": False,
        }  # fmt: skip
        row = self.search([("key", "=", key)], limit=1)
        if row:
            row.write(values)
        else:
            self.create({"key": key, **values})

    @api.model
    def _periods(self):
        """Return (key, kind, first day, last day) of all periods from the first report to today, the newest first."""
        today, first = self._today_and_first()
        periods = [(ALL, "all", None, None), (YEAR, "rolling", today + relativedelta(months=-11, day=1), today)]
        month = today.replace(day=1)
        while first and month >= first.replace(day=1):
            periods.append((f"{month:%Y-%m}", "month", month, month + relativedelta(day=31)))
            if month.month % 3 == 1:
                quarter = (month.month + 2) // 3
                end = month + relativedelta(months=2, day=31)
                periods.append((f"{month.year}-Q{quarter}", "quarter", month, end))
            if month.month == 1:
                periods.append((str(month.year), "year", month, month + relativedelta(month=12, day=31)))
            month += relativedelta(months=-1)
        return periods

    @api.model
    def _today_and_first(self):
        """Return (today, the first day of the year of the first report or None), by the city's calendar."""
        calendar = self.env.company.sudo().resource_calendar_id  # sudo: public configuration
        # sudo: one date; called by cron and settings alone
        oldest = self.env["lapor.complaint"].sudo().search([("received_at", "!=", False)], order="received_at", limit=1)
        day = oldest and calendar._lapor_local_date(oldest.received_at).replace(month=1, day=1)
        return calendar._lapor_today(), day or None
