"""Names of the periods of the public statistics, and which one an address asks for."""

import re

from odoo.tools import format_date

from ..models.statistics import YEAR

KEY = re.compile(r"12-bulan|\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?", re.ASCII)
SHOWN = {"rolling": 1, "year": 12, "quarter": 12, "month": 24}  # most choices of each kind; older ones by their address


def asked(text):
    """Return the key that an address asks for, that of the last twelve months for what is none."""
    return text if isinstance(text, str) and KEY.fullmatch(text) else YEAR


def label(env, key, kind, first):
    """Return a period in words."""
    if kind == "rolling":
        return env._("The last 12 months")
    if kind == "year":
        return env._("Year %s", key)
    if kind == "quarter":
        return env._("Quarter %(quarter)s of %(year)s", quarter=key[-1], year=key[:4])
    return format_date(env, first, date_format="MMMM y")


def within(env, key, kind, first):
    """Return a period as the beginning of a sentence."""
    if kind == "rolling":
        return env._("In the last 12 months")
    words = label(env, key, kind, first)
    return env._("In %s", words if kind == "month" else words[:1].lower() + words[1:])


def choices(env, keys):
    """Return [(heading, [(key, words)])] for the choice of a period."""
    headings = {"rolling": "", "year": env._("Years"), "quarter": env._("Quarters"), "month": env._("Months")}
    groups = {kind: [] for kind in headings}
    for key, kind, first, _last in keys:
        if len(groups[kind]) < SHOWN[kind]:
            groups[kind].append((key, label(env, key, kind, first)))
    return [(headings[kind], found) for kind, found in groups.items() if found]
