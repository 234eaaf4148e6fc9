"""Days and moments in words, in the language of the reader and the time of the city."""

from datetime import date, datetime

import pytz

from odoo.tools import format_date, format_time


def long_date(env, day):
    """Return `day` in words, for example "Jumat, 11 Desember 2026"; empty without a day."""
    return format_date(env, day, date_format="EEEE, d MMMM y") if day else ""


def short_date(env, day):
    """Return `day` without its weekday, for example "11 Desember 2026"; empty without a day."""
    return format_date(env, day, date_format="d MMMM y") if day else ""


def city_zone(env):
    """Return the time zone of the city's calendar."""
    calendar = env.company.sudo().resource_calendar_id  # sudo: only which time zone the city lies in
    return pytz.timezone(calendar.tz or "UTC")


def moment(env, utc):
    """Return a naive UTC datetime as the city's day and hour in words."""
    local = pytz.utc.localize(utc).astimezone(city_zone(env))
    return f"{short_date(env, local.date())}, {format_time(env, local.time(), time_format='short')} {local:%Z}"


def today(env):
    """Return the date that the city has now."""
    return datetime.now(city_zone(env)).date()


def parse_day(text):
    """Return the date in `text` (2026-11-23, or 23/11/2026 and 23-11-2026 as typed by hand), or None."""
    for pattern in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"):
        try:
            return datetime.strptime(text, pattern).date()
        except ValueError:
            continue
    return None


EARLIEST = date(1945, 8, 17)
