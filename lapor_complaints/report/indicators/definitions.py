"""The figures as data: what each counts. docs/indicators.md says the same in words, with the legal ground.

`when` says which complaints a figure looks at: those `received` in the period, those `ended` in it, or what there is
`now`, whatever the period. Every domain holds on `lapor.complaint` as on `lapor.complaint.analysis`.
"""

from typing import NamedTuple

from ...models.lifecycle import ENDED, OPEN

STEPS = ("verification", "response", "answer")
DONE, JUDGED = ("on_time", "late"), ("on_time", "late", "overdue")
AGES = ((0, 5), (6, 14), (15, 60), (61, None))  # working days since the receipt, after the legal terms 5, 14 and 60


class Count(NamedTuple):
    """A number of complaints. Where `quick` is given, it names the filter of the board that means the same."""

    when: str
    domain: tuple = ()
    quick: str = ""


class Measure(NamedTuple):
    """An aggregate of a column of the analysis: sum, avg, median or p90."""

    when: str
    field: str
    aggregate: str


COUNTS = {
    "received": Count("received"),
    "answered": Count("received", (("answer_result", "in", DONE),)),
    **{f"{step}_judged": Count("received", ((f"{step}_result", "in", JUDGED),)) for step in STEPS},
    **{f"{step}_on_time": Count("received", ((f"{step}_result", "=", "on_time"),)) for step in STEPS},
    **{f"{step}_late": Count("received", ((f"{step}_result", "in", ("late", "overdue")),)) for step in STEPS},
    "returned": Count("received", (("return_count", ">", 0),)),
    "reopened": Count("received", (("reopen_count", ">", 0),)),
    "disputed": Count("received", (("dispute_count", ">", 0),)),
    "rated": Count("received", (("rating", ">", 0),)),
    "ended": Count("ended", (("state", "in", ENDED),)),
    **{state: Count("ended", (("state", "=", state),)) for state in ENDED},
    "confirmed": Count("ended", (("state", "=", "closed"), ("closed_by", "=", "reporter"))),
    "open": Count("now", (("state", "in", OPEN),)),
    "unverified": Count("now", (("state", "=", "submitted"),)),
    "unaccepted": Count("now", (("state", "=", "forwarded"),)),
    "waiting_for_reporter": Count("now", (("state", "in", ("incomplete", "answered")),)),
    "overdue": Count("now", quick="is_overdue"),
    "due_today": Count("now", quick="is_due_today"),
    "due_soon": Count("now", quick="is_due_soon"),
    "silent_bodies": Count("now", (("is_body_silent", "=", True),)),
}
MEASURES = {
    **{
        f"{step}_days_{name}": Measure("received", f"{step}_days", aggregate)
        for step in STEPS
        for name, aggregate in (("mean", "avg"), ("median", "median"), ("p90", "p90"))
    },
    "returns": Measure("received", "return_count", "sum"),
    "reopenings": Measure("received", "reopen_count", "sum"),
    "disputes": Measure("received", "dispute_count", "sum"),
    "supporters": Measure("received", "endorsement_count", "sum"),
    "rating": Measure("received", "rating", "avg"),
}
# Per cent: name: (part, whole); None where the whole is 0
SHARES = {
    **{f"{step}_share": (f"{step}_on_time", f"{step}_judged") for step in STEPS},
    "confirmed_share": ("confirmed", "closed"),
    "answered_share": ("answered", "received"),
}


def age_name(least, most):
    """Return the name of the figure for what is open since `least` to `most` working days: age_0_5, age_61."""
    return f"age_{least}_{most}" if most else f"age_{least}"


def needed(names):
    """Return which counts and measures have to be asked for `names`, all of them when None."""
    if names is None:
        return set(COUNTS) | set(MEASURES) | {age_name(*band) for band in AGES}
    return set(names) - set(SHARES) | {part for name in names if name in SHARES for part in SHARES[name]}
