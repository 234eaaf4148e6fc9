"""How reports live: what is done, and on which working day after the receipt.

The acts are those of the lifecycle; a life that has not ended is that of a report still open.
"""

from typing import NamedTuple


class Life(NamedTuple):
    """One course of things: its share among the ended or the open ones, and its acts as (act, working days)."""

    name: str
    weight: int
    steps: tuple
    is_open: bool = False
    latest: int = 40  # working days after the last act up to which an open one is still in this state

    @property
    def length(self):
        """Working days from the receipt to the last act."""
        return max((day for _act, day in self.steps), default=0)


LIVES = (
    Life("quick", 25, (("forward", 1), ("accept", 1), ("answer", 3), ("confirm", 4), ("rate", 4))),
    Life("usual", 30, (("forward", 1), ("accept", 2), ("progress", 3), ("answer", 5), ("auto_close", 16))),
    Life("slow", 12, (("forward", 2), ("accept", 4), ("progress", 7), ("progress", 12), ("answer", 18),
                      ("confirm", 20), ("rate", 20))),
    Life("late", 6, (("forward", 4), ("accept", 9), ("answer", 25), ("auto_close", 36))),
    Life("disputed", 3, (("forward", 1), ("accept", 2), ("answer", 5), ("dispute", 7), ("answer", 10),
                         ("confirm", 12))),
    Life("asked", 4, (("ask", 1), ("complete", 3), ("forward", 4), ("accept", 5), ("answer", 8), ("confirm", 10),
                      ("rate", 10))),
    Life("returned", 4, (("misdirect", 1), ("return", 2), ("forward", 3), ("accept", 4), ("answer", 7),
                         ("auto_close", 18))),
    Life("rejected", 5, (("reject", 1),)),
    Life("archived", 3, (("ask", 1), ("expire", 12))),
    Life("withdrawn", 2, (("forward", 1), ("withdraw", 2))),
    Life("settled", 3, (("transfer", 1), ("settle", 9))),
    Life("new", 22, (), True),
    Life("forwarded", 20, (("forward", 1),), True),
    Life("accepted", 26, (("forward", 1), ("accept", 2)), True),
    Life("at work", 12, (("forward", 1), ("accept", 2), ("progress", 4)), True),
    Life("incomplete", 5, (("ask", 1),), True, 8),
    Life("answered", 12, (("forward", 1), ("accept", 2), ("answer", 4)), True, 8),
    Life("passed on", 3, (("transfer", 1),), True),
)  # fmt: skip


def open_of(total):
    """How many of `total` reports are open: a young city's every third, one report in sixty at a million."""
    return min(total, round(300 * (total / 1000) ** 0.57))
