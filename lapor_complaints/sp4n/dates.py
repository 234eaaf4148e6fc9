"""Dates and times as the national export and people write them in Indonesia."""

import re
from datetime import date, datetime, time, timedelta

from .cells import Number
from .fault import Fault

MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6, "jul": 7, "agu": 8, "agt": 8, "ags": 8,
    "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "nop": 11, "des": 12, "dec": 12,
}  # fmt: skip
FULL = (
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november",
    "desember", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "sept", "pebruari", "nopember",
)  # fmt: skip
ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}  # hours before UTC
WORDS = re.compile(r"^(?:[a-z']+,?\s+)?(\d{1,2})[\s./-]+([a-z]{3,10})\.?[\s./-]+(\d{4})\b", re.IGNORECASE)
YEAR_FIRST = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T\s])")
DAY_FIRST = re.compile(r"^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?=$|[,\s])")
CLOCK = re.compile(
    r"^[\s,T]*(?:pukul|jam)?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(WITA|WIT|WIB)?$", re.IGNORECASE
)
EPOCH, EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)


def read_moment(day, clock="", since_1904=False):
    """Return (date, time or None, hours before UTC or None) of the cells `day` and `clock`.

    The day may carry the time. Raises Fault "date" or "time" for what is none.
    """
    moment, rest = _serial(day, since_1904) if isinstance(day, Number) else _written(day)
    if isinstance(moment, datetime):
        found, hours = moment.time() if moment.time() != time() else None, None
        moment = moment.date()
    else:
        found, hours = _clock(rest) if rest.strip(" ,") else (None, None)
    if clock:
        found, hours = _fraction(clock) if isinstance(clock, Number) else _clock(clock)
    return moment, found, hours


def _written(text):
    """Return (date, what follows it)."""
    for pattern, order in ((WORDS, "dmy"), (YEAR_FIRST, "ymd"), (DAY_FIRST, "dmy")):
        if found := pattern.match(text):
            parts = dict(zip(order, found.groups(), strict=True))
            try:
                return date(int(parts["y"]), _month(parts["m"]), int(parts["d"])), text[found.end() :]
            except ValueError:
                break
    raise Fault("date", value=text)


def _month(text):
    if text.isdecimal():
        return int(text)
    word = text.lower()
    if len(word) > 3 and word not in FULL:
        raise ValueError(word)
    return MONTHS.get(word[:3], 0)


def _serial(text, since_1904):
    """Return a count of days, as workbooks keep dates, as (datetime, "")."""
    try:
        moment = (EPOCH_1904 if since_1904 else EPOCH) + timedelta(days=float(text))
    except (ValueError, OverflowError):
        raise Fault("date", value=text) from None
    return (moment + timedelta(milliseconds=500)).replace(microsecond=0), ""


def _clock(text):
    found = CLOCK.match(text)
    try:
        hour, minute, second, zone = found.groups()
        return time(int(hour), int(minute), int(second or 0)), ZONES.get((zone or "").upper())
    except (AttributeError, ValueError):
        raise Fault("time", value=text.strip(" ,")) from None


def _fraction(text):
    """Return the time that a part of a day is, as workbooks keep times."""
    try:
        seconds = round((float(text) % 1) * 86400) % 86400
    except (ValueError, OverflowError):
        raise Fault("time", value=text) from None
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60), None
