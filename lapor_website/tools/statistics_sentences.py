"""One plain sentence above each chart, made of the same figures: who does not read charts has read it."""

from odoo.fields import Date
from odoo.tools import format_date

from .numbers import number, per_cent


def steps(env, city, period):
    """Return how many answers came by their date."""
    share = city["answer_share"]
    if share is None:
        return env._("There are too few reports yet to say how many were answered in time.")
    return env._(
        "%(within)s, %(share)s of the answers came by the promised date, among those that were given or due.",
        within=period["within"], share=per_cent(env, share),
    )  # fmt: skip


def trend(env, rows):
    """Return which month brought most, and whether the pile grew."""
    known = [row for row in rows if row["received"]]
    if not known:
        return env._("There are too few reports yet to show them month by month.")
    most = max(known, key=lambda row: row["received"])
    words = env._(
        "Most reports came in %(month)s: %(count)s.",
        month=format_date(env, Date.to_date(most["month"]), date_format="MMMM y"), count=number(env, most["received"]),
    )  # fmt: skip
    open_now = [row["backlog"] for row in rows if row["backlog"] is not None]
    if len(open_now) < 2 or open_now[0] == open_now[-1]:
        return words
    change = {"before": number(env, open_now[0]), "now": number(env, open_now[-1])}
    if open_now[-1] > open_now[0]:
        return words + " " + env._("The number of open reports grew from %(before)s to %(now)s.", **change)
    return words + " " + env._("The number of open reports fell from %(before)s to %(now)s.", **change)


def section(env, by, rows, others, period):
    """Return what stands out among the groups."""
    if not rows:
        return env._("There are too few reports to tell groups apart without telling of single ones.")
    if by == "skpd":
        return _offices(env, rows, period)
    most = max(rows, key=lambda row: row["received"])
    total = sum(row["received"] for row in rows) + (others or 0)
    return env._(
        "%(within)s, most concern “%(group)s”: %(count)s of %(total)s public reports.",
        within=period["within"], group=most["label"], count=number(env, most["received"]), total=number(env, total),
    )  # fmt: skip


def _offices(env, rows, period):
    ranked = [row for row in rows if row["rank"]]
    if not ranked:
        return env._("No office has enough answers yet to be compared. Shown is how many reports each has.")
    best = ranked[0]
    return env._(
        "%(within)s, %(office)s answered most reliably: %(share)s by the promised date.",
        within=period["within"], office=best["label"], share=per_cent(env, best["answer_share"]),
    )  # fmt: skip
