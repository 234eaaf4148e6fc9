"""From single measures to the figures of the table."""

import math
from dataclasses import dataclass
from statistics import median


def percentile(values, share):
    """The smallest value that at least `share` of all values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


@dataclass
class Figure:
    """One operation on one side at one size. Times in milliseconds."""

    median: float
    p95: float
    queries: float | None
    rows: int
    rounds: int


def figure(measures):
    """Return the figure of several measures: dicts of ms, queries and rows."""
    times = [measure["ms"] for measure in measures]
    counted = [measure["queries"] for measure in measures if measure["queries"] is not None]
    return Figure(
        median(times), percentile(times, 0.95), median(counted) if counted else None, measures[-1]["rows"], len(times)
    )
