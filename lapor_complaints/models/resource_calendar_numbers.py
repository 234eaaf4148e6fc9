from datetime import date

from odoo import models, tools

YEARS_BACK = 12  # reports older than that have no working days in the figures


class ResourceCalendar(models.Model):
    """The working days as one array for the database: how many lie between two dates costs it two look-ups."""

    _inherit = "resource.calendar"

    def _lapor_day_numbers(self):
        """Return (first day, array): place n of the array tells how many working days lie before or on day n.

        The first day is at place 1. The array is PostgreSQL's text of an int[], for the last `YEARS_BACK` years and the
        next one.
        """
        year = self._lapor_today().year
        return date(year - YEARS_BACK, 1, 1), self._lapor_numbers_text(year - YEARS_BACK, year + 1)

    @tools.ormcache("self.id", "first_year", "last_year", cache="stable")
    def _lapor_numbers_text(self, first_year, last_year):
        working = {day for year in range(first_year, last_year + 1) for day in self._lapor_ordinals(year)}
        numbers, count = [], 0
        for day in range(date(first_year, 1, 1).toordinal(), date(last_year + 1, 1, 1).toordinal()):
            count += day in working
            numbers.append(str(count))
        return f"{{{','.join(numbers)}}}"
