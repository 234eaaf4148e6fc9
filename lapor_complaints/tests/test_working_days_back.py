"""The threshold of an escalation: the latest deadline that is so many working days overdue."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.tests import BaseCase

from ..models.working_days import add_days, count_days, subtract_days

FIRST = date(2026, 1, 1)
days = st.dates(FIRST, date(2029, 12, 31))
holidays = st.frozensets(st.dates(date(2024, 1, 1), date(2030, 12, 31)), max_size=60)


def ordinals_without(free):
    """Return what gives the sorted working days of a year, weekends and the days of `free` left out."""

    def ordinals(year):
        every = (date(year, 1, 1) + timedelta(days=number) for number in range(366))
        return tuple(day.toordinal() for day in every if day.year == year and day.weekday() < 5 and day not in free)

    return ordinals


class TestSubtractDays(BaseCase):
    @settings(max_examples=150, deadline=None, derandomize=True, database=None)
    @given(days, st.integers(1, 300), holidays)
    def test_it_is_the_latest_such_day(self, end, count, free):
        ordinals = ordinals_without(free)
        found = subtract_days(ordinals, end, count)
        self.assertGreaterEqual(count_days(ordinals, found, end), count)
        self.assertLess(count_days(ordinals, found + timedelta(days=1), end), count)

    @settings(max_examples=100, deadline=None, derandomize=True, database=None)
    @given(days, st.integers(1, 300), holidays)
    def test_it_undoes_adding(self, start, count, free):
        ordinals = ordinals_without(free)
        self.assertGreaterEqual(subtract_days(ordinals, add_days(ordinals, start, count), count), start)

    def test_an_empty_calendar_is_an_error(self):
        with self.assertRaises(ValueError):
            subtract_days(lambda _year: (), FIRST, 1)
