from datetime import datetime, time

from odoo import api, models
from odoo.exceptions import AccessError, UserError

from .periods import first_day, last_day

GROUP = "lapor_complaints.lapor_complaints_group_"


class LaporPeriodicReport(models.Model):
    """Who may make and read which report, and what is not reported on yet."""

    _inherit = "lapor.periodic.report"

    @api.model
    def _may_make(self, skpd):
        """Tell whether the user may make reports on `skpd`; on the city where it is empty."""
        user = self.env.user
        if user.has_group(f"{GROUP}coordinator"):
            return True
        return bool(skpd) and user.has_group(f"{GROUP}head") and skpd <= user.lapor_headed_ids

    @api.model
    def _may_read(self, user, skpd):
        """Tell whether `user` reads the reports on `skpd` (empty: on the city), as the record rules have it."""
        if user.share or not user.active:
            return False
        if any(user.has_group(f"{GROUP}{role}") for role in ("coordinator", "oversight")):
            return True
        return bool(skpd) and skpd <= user.lapor_report_scope_ids

    @api.model
    def _check_may_make(self, skpd):
        if not self._may_make(skpd):
            raise AccessError(self.env._("Reports are made by the coordinator, on an SKPD by its head too."))

    @api.model
    def _check_period(self, kind, start):
        """Raise UserError with one sentence where there can be no report on this period yet."""
        end = last_day(kind, start)
        if start != first_day(kind, start):
            raise UserError(self.env._("A report begins on the first day of its period."))
        if end >= self._calendar()._lapor_today():
            raise UserError(self.env._("This period is not over yet: a report is made from the day after its end."))
        for year in {start.year, end.year}:
            if not self._has_holidays(year):
                raise UserError(self.env._(
                    "No holidays are entered for %s, so working days would be counted wrongly. Enter them first.", year
                ))  # fmt: skip

    @api.model
    def _has_holidays(self, year):
        """Tell whether the city's calendar knows a single holiday of `year`: the decree may be late."""
        # sudo: public configuration
        return bool(self.env["resource.calendar.leaves"].sudo().search_count([
            ("resource_id", "=", False), ("calendar_id", "in", (False, self._calendar().id)),
            ("date_from", "<=", datetime(year, 12, 31, 23, 59)), ("date_to", ">=", datetime.combine(
                datetime(year, 1, 1), time.min)),
        ], limit=1))  # fmt: skip

    @api.model
    def _calendar(self):
        return self.env.company.sudo().resource_calendar_id  # sudo: public configuration
