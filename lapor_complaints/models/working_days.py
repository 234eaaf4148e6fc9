"""Counting working days: pure functions over the sorted day ordinals of one calendar year.

A year's days are looked up once and cached, so that a deadline costs a few comparisons and not a calendar walk.
"""

from bisect import bisect_right
from datetime import date


def add_days(ordinals_of, start, count):
    """Return the `count`-th working day after `start` (a date); the day of `start` itself does not count.

    `ordinals_of(year)` returns the sorted ordinals of that year's working days. `count` 0 returns `start`.
    Raises ValueError where two years in a row have no working day: the calendar is empty.
    """
    if count <= 0:
        return start
    year, empty = start.year, 0
    days = ordinals_of(year)
    left = count - 1 + bisect_right(days, start.toordinal())
    while left >= len(days):
        left -= len(days)
        empty = empty + 1 if not days else 0
        if empty > 1:
            raise ValueError("the calendar has no working days")
        year += 1
        days = ordinals_of(year)
    return date.fromordinal(days[left])


def count_days(ordinals_of, start, end):
    """Return how many working days lie after `start` up to and including `end`; negative when `end` is earlier."""
    if end < start:
        return -count_days(ordinals_of, end, start)
    total = 0
    for year in range(start.year, end.year + 1):
        days = ordinals_of(year)
        total += bisect_right(days, end.toordinal()) - bisect_right(days, start.toordinal())
    return total


def subtract_days(ordinals_of, end, count):
    """Return the latest date from which `end` is at least `count` working days away (`count` at least 1).

    A deadline on that date or before it is `count` working days overdue on `end`.
    """
    year, left = end.year, count
    days = ordinals_of(year)
    position = bisect_right(days, end.toordinal())
    while position < left:
        left -= position
        year -= 1
        days = ordinals_of(year)
        if not days:
            raise ValueError("the calendar has no working days")
        position = len(days)
    return date.fromordinal(days[position - left] - 1)
