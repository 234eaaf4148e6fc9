"""Small groups stay untold: whoever is one of few could be known by what is said of the few (docs/adr/0037)."""

from typing import NamedTuple


class Protected(NamedTuple):
    """A table as it may be published."""

    shown: list  # the groups that are told apart
    others: int | None  # how many are in all the other groups together; None: too few to be told


def protect(rows, least, count="received"):
    """Return `rows` (dictionaries, one per group) without those in which `count` is 1 to `least` - 1.

    The small ones are told together as `others`. So that none of them is what is left of a total, `others` holds at
    least two groups and at least `least` reports: the smallest groups that could be told join them until it does.
    Which groups are in it is not told, nor how many: an absent group may have none, few, or just enough.
    """
    shown = sorted((row for row in rows if row[count] >= least), key=lambda row: row[count])
    small = [row for row in rows if 0 < row[count] < least]
    while small and shown and (len(small) < 2 or _sum(small, count) < least):
        small.append(shown.pop(0))
    kept = {id(row) for row in shown}
    others = _sum(small, count)
    return Protected([row for row in rows if id(row) in kept], others if not small or others >= least else None)


def told(number, least):
    """Return a count that stands alone, None where it is 1 to `least` - 1."""
    return None if number and number < least else number


def _sum(rows, count):
    return sum(row[count] for row in rows)
