"""Months, quarters and years as functions over dates."""

from dateutil.relativedelta import relativedelta

from odoo.tools import format_date

KINDS = [("month", "Monthly"), ("quarter", "Quarterly"), ("year", "Yearly")]
MONTHS = {"month": 1, "quarter": 3, "year": 12}


def first_day(kind, day):
    """Return the first day of the period of `kind` that `day` lies in."""
    months = MONTHS[kind]
    return day.replace(month=(day.month - 1) // months * months + 1, day=1)


def last_day(kind, start):
    """Return the last day of the period that begins on `start`."""
    return start + relativedelta(months=MONTHS[kind], days=-1)


def moved(kind, start, by):
    """Return the first day of the period `by` periods after the one that begins on `start` (before it: negative)."""
    return start + relativedelta(months=MONTHS[kind] * by)


def last_finished(kind, today):
    """Return the first day of the last period that is over on `today`."""
    return moved(kind, first_day(kind, today), -1)


def period_code(kind, start):
    """Return how the period is written in a number: 2026-10, 2026-TW3, 2026."""
    if kind == "month":
        return f"{start:%Y-%m}"
    return f"{start:%Y}-TW{(start.month + 2) // 3}" if kind == "quarter" else f"{start:%Y}"


def period_words(env, kind, start):
    """Return how people call the period: October 2026, Quarter IV 2026, Year 2026."""
    if kind == "month":
        return format_date(env, start, date_format="MMMM y")
    if kind == "quarter":
        roman = ("I", "II", "III", "IV")[(start.month - 1) // 3]
        return env._("Quarter %(roman)s %(year)s", roman=roman, year=start.year)
    return env._("Year %s", start.year)
