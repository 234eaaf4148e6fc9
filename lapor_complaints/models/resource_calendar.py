from datetime import datetime

import pytz

from odoo import fields, models, tools
from odoo.exceptions import UserError

from .working_days import add_days, count_days, subtract_days


class ResourceCalendar(models.Model):
    """Working days of the city, from Odoo's own attendances and leaves: edit a holiday there and it counts here."""

    _name = "resource.calendar"
    _inherit = ["resource.calendar", "lapor.clears.cache"]
    _clears_cache = "stable"

    @tools.ormcache("self.id", "year", cache="stable")
    def _lapor_ordinals(self, year):
        """Return the sorted ordinals of the working days of `year`.

        A day counts when any working time is left in it: a leave of half a day does not make a holiday.
        """
        self.ensure_one()
        tz = pytz.timezone(self.tz or "UTC")
        calendar = self.sudo()  # sudo: working hours and public holidays are no secret, officers cannot read leaves
        start, end = (
            tz.localize(datetime(year, 1, 1)),
            tz.localize(datetime(year + 1, 1, 1)),
        )
        intervals = calendar._work_intervals_batch(start, end, tz=tz)[False]
        return tuple(sorted({begin.date().toordinal() for begin, _end, _meta in intervals}))

    def _lapor_add_days(self, start, count):
        """Return the date `count` working days after the local date `start`, which itself does not count.

        Raises UserError when the calendar has no working days.
        """
        try:
            return add_days(self._lapor_ordinals, start, count)
        except ValueError as error:
            # sudo: the name of a calendar is public configuration
            raise UserError(self.env._("The calendar “%s” has no working days.", self.sudo().name)) from error

    def _lapor_count_days(self, start, end):
        """Return the number of working days after `start` up to and including `end`."""
        return count_days(self._lapor_ordinals, start, end)

    def _lapor_subtract_days(self, end, count):
        """Return the latest local date from which `end` is at least `count` working days away."""
        return subtract_days(self._lapor_ordinals, end, count)

    def _lapor_is_working_day(self, day):
        """Tell whether the local date `day` is a working day."""
        return day.toordinal() in self._lapor_ordinals(day.year)

    def _lapor_local_date(self, moment):
        """Return the calendar's local date of the naive UTC datetime `moment`: the city's day, not the server's."""
        tz = pytz.timezone(self.tz or "UTC")
        return pytz.utc.localize(moment).astimezone(tz).date()

    def _lapor_today(self):
        """Return today's date where the city is."""
        return self._lapor_local_date(fields.Datetime.now())
