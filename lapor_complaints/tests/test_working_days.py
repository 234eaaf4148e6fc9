"""Counting working days: the worked table of the law, and the arithmetic against a walk from day to day."""

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.exceptions import UserError
from odoo.tests import TransactionCase, tagged

from ..models.working_days import add_days, count_days

# Received, and the dates due after 3, 5, 10, 14 and 60 working days, from the holidays decreed for 2025 to 2027
WORKED = {
    "2025-03-27": ("2025-04-10", "2025-04-14", "2025-04-22", "2025-04-28", "2025-07-11"),
    "2026-03-17": ("2026-03-27", "2026-03-31", "2026-04-08", "2026-04-14", "2026-06-26"),
    "2026-11-23": ("2026-11-26", "2026-11-30", "2026-12-07", "2026-12-11", "2027-02-22"),
    "2026-12-23": ("2026-12-30", "2027-01-04", "2027-01-12", "2027-01-18", "2027-04-05"),
}
COUNTS = (3, 5, 10, 14, 60)
SETTINGS = settings(max_examples=300, derandomize=True, database=None, deadline=None)
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))


def walk(working, start, count):
    """Count on from `start` day by day: slow, and plainly right."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= working(day)
    return day


@tagged("post_install", "-at_install")
class TestArithmetic(TransactionCase):
    @given(start=DAYS, count=st.integers(0, 90), free=st.sets(DAYS, max_size=400), week=st.sets(st.integers(0, 6)))
    @SETTINGS
    def test_adding_and_counting_are_a_walk(self, start, count, free, week):
        def working(day):
            return day.weekday() in week and day not in free

        def ordinals(year):
            days = (date(year, 1, 1) + timedelta(days=i) for i in range(366))
            return tuple(day.toordinal() for day in days if day.year == year and working(day))

        if not week:
            with self.assertRaises(ValueError):
                add_days(lambda year: (), start, count + 1)
            return
        due = add_days(ordinals, start, count)
        self.assertEqual(due, walk(working, start, count))
        self.assertEqual(count_days(ordinals, start, due), count)
        self.assertEqual(count_days(ordinals, due, start), -count)

    @given(days=st.lists(DAYS, min_size=3, max_size=3))
    @SETTINGS
    def test_counts_add_up(self, days):
        def ordinals(year):
            start = date(year, 1, 1).toordinal()
            return tuple(range(start, start + 365, 3))

        first, middle, last = sorted(days)
        whole = count_days(ordinals, first, last)
        self.assertEqual(count_days(ordinals, first, middle) + count_days(ordinals, middle, last), whole)

    def test_nothing_to_add_is_the_same_day(self):
        self.assertEqual(add_days(lambda year: (), date(2026, 1, 3), 0), date(2026, 1, 3))


@tagged("post_install", "-at_install")
class TestCountingInTheCity(TransactionCase):
    def setUp(self):
        super().setUp()
        self.calendar = self.env.ref("lapor_complaints.calendar_city")

    def due(self, start, count):
        return str(self.calendar._lapor_add_days(date.fromisoformat(start), count))

    def leave(self, start, end, **values):
        """Add a leave between two UTC moments to the city's calendar."""
        return self.env["resource.calendar.leaves"].create(
            {"name": "Libur uji", "calendar_id": self.calendar.id, "date_from": start, "date_to": end, **values}
        )

    def test_worked_table(self):
        for received, dates in WORKED.items():
            for count, expected in zip(COUNTS, dates, strict=True):
                with self.subTest(received=received, count=count):
                    self.assertEqual(self.due(received, count), expected)
                    start, end = date.fromisoformat(received), date.fromisoformat(expected)
                    self.assertEqual(self.calendar._lapor_count_days(start, end), count)

    def test_an_edited_holiday_counts_at_once(self):
        self.assertEqual(self.due("2026-11-23", 3), "2026-11-26")
        leave = self.leave("2026-11-23 15:00:00", "2026-11-24 14:59:59")  # Tuesday in Ambon
        self.assertEqual(self.due("2026-11-23", 3), "2026-11-27")
        leave.write({"date_from": "2026-11-28 15:00:00", "date_to": "2026-11-29 14:59:59"})  # moved to a Sunday
        self.assertEqual(self.due("2026-11-23", 3), "2026-11-26")
        leave.write({"date_from": "2026-11-24 15:00:00", "date_to": "2026-11-25 14:59:59"})
        self.assertEqual(self.due("2026-11-23", 3), "2026-11-27")
        leave.unlink()
        self.assertEqual(self.due("2026-11-23", 3), "2026-11-26")

    def test_an_edited_week_counts_at_once(self):
        self.assertEqual(self.due("2026-11-23", 5), "2026-11-30")
        self.calendar.attendance_ids.filtered(lambda hours: hours.dayofweek == "4").unlink()  # no Fridays
        self.assertEqual(self.due("2026-11-23", 5), "2026-12-01")
        self.env["resource.calendar.attendance"].create({
            "name": "Sabtu", "calendar_id": self.calendar.id, "dayofweek": "5", "hour_from": 8, "hour_to": 12,
            "day_period": "morning",
        })  # fmt: skip
        self.assertEqual(self.due("2026-11-23", 5), "2026-11-30")

    def test_half_a_day_off_is_no_holiday(self):
        self.leave("2026-11-23 23:00:00", "2026-11-24 03:00:00")  # Tuesday 08:00 to 12:00 in Ambon
        self.assertEqual(self.due("2026-11-23", 3), "2026-11-26")

    def test_one_person_s_leave_is_no_holiday(self):
        resource = self.env["resource.resource"].create({"name": "Petugas", "calendar_id": self.calendar.id})
        self.leave("2026-11-23 15:00:00", "2026-11-24 14:59:59", resource_id=resource.id)
        self.assertEqual(self.due("2026-11-23", 3), "2026-11-26")

    def test_midnight_in_the_city_parts_the_days(self):
        for moment, day in (
            (datetime(2026, 11, 23, 14, 30), date(2026, 11, 23)),  # 23:30 in Ambon
            (datetime(2026, 11, 23, 15, 30), date(2026, 11, 24)),  # 00:30
            (datetime(2026, 12, 31, 14, 59, 59), date(2026, 12, 31)),
            (datetime(2026, 12, 31, 15, 0), date(2027, 1, 1)),
        ):
            self.assertEqual(self.calendar._lapor_local_date(moment), day)

    def test_years_join_without_a_gap(self):
        for year in (2025, 2026, 2027):
            days = self.calendar._lapor_ordinals(year)
            self.assertEqual({date.fromordinal(day).year for day in days}, {year})
            self.assertEqual(
                self.due(f"{year}-12-31", 1), str(date.fromordinal(self.calendar._lapor_ordinals(year + 1)[0]))
            )

    def test_an_empty_calendar_is_an_error_in_words(self):
        self.calendar.attendance_ids.unlink()
        with self.assertRaises(UserError) as refusal:
            self.due("2026-11-23", 3)
        self.assertIn(self.calendar.name, refusal.exception.args[0])
        self.assertEqual(self.calendar._lapor_count_days(date(2026, 11, 23), date(2027, 11, 23)), 0)
