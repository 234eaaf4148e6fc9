"""The lifecycle of a complaint as plain data: who may move it from where to where, and what must be there.

Buttons, kanban drag and drop, the portal, mail, the API and cron all read this one table; nothing else decides.
Stages follow SP4N-LAPOR!: tulis laporan, verifikasi, tindak lanjut, tanggapan, selesai.
"""

from typing import NamedTuple

STATES = [
    ("submitted", "Awaiting verification"),
    ("incomplete", "Awaiting completion by the reporter"),
    ("forwarded", "Forwarded"),
    ("in_progress", "In progress"),
    ("answered", "Awaiting the reporter's response"),
    ("closed", "Closed"),
    ("transferred", "Passed on to another body"),
    ("rejected", "Rejected"),
    ("archived", "Archived"),
    ("merged", "Merged"),
    ("withdrawn", "Withdrawn"),
]
OPEN = (
    "submitted",
    "incomplete",
    "forwarded",
    "in_progress",
    "answered",
    "transferred",
)
ENDED = tuple(state for state, _label in STATES if state not in OPEN)
WAITING = ("incomplete", "answered")  # the reporter's turn
PAUSED = WAITING + ENDED  # the city's clocks stand still
RESUME = "resume"  # target of `complete`: wherever the complaint was before it was paused
NATIONAL = "national"  # target of `adopt`: the state that the national system tells
KEEP = "keep"  # target of what supporting SKPD and reminders do: the complaint stays where it is
ADOPTING = tuple(state for state, _label in STATES if state != "merged")
WITH_SKPD = ("forwarded", "incomplete", "in_progress", "answered")  # a supporting SKPD may work


class Move(NamedTuple):
    """One allowed move. `needs` names the keyword arguments that must not be empty."""

    action: str
    sources: tuple
    target: str
    actors: frozenset
    needs: tuple = ()


def _move(action, sources, target, actors, *needs):
    return Move(action, tuple(sources), target, frozenset(actors.split()), needs)


MOVES = (
    _move("forward", OPEN, "forwarded", "coordinator", "skpd"),
    _move("ask", ("submitted",), "incomplete", "coordinator", "text"),
    _move("ask", ("forwarded", "in_progress"), "incomplete", "coordinator liaison", "text"),
    _move("complete", ("incomplete",), RESUME, "reporter", "text"),
    _move("expire", ("incomplete",), "archived", "system"),
    _move("transfer", OPEN, "transferred", "coordinator", "external", "text"),
    _move("reject", ("submitted",), "rejected", "coordinator", "reason"),
    _move("merge", OPEN, "merged", "coordinator", "kept"),
    _move("withdraw", OPEN, "withdrawn", "reporter"),
    _move("accept", ("forwarded",), "in_progress", "liaison"),
    _move(
        "return",
        ("forwarded",),
        "submitted",
        "liaison",
        "reason",
        "proposed_skpd",
        "text",
    ),
    _move("answer", ("in_progress",), "answered", "liaison", "text", "outcome"),
    _move("confirm", ("answered",), "closed", "reporter"),
    _move("auto_close", ("answered",), "closed", "system"),
    _move("dispute", ("answered",), "in_progress", "reporter", "text"),
    _move("reopen", ("closed",), "in_progress", "reporter coordinator", "text"),
    _move("settle", ("transferred",), "closed", "coordinator", "text", "outcome"),
    _move("recall", ("transferred",), "submitted", "coordinator", "text"),
    _move(
        "restore",
        ("rejected", "archived", "merged", "withdrawn"),
        "submitted",
        "coordinator",
        "text",
    ),
    _move("detach", ("merged",), "submitted", "system"),
    _move("decide", ("submitted",), "forwarded", "arbiter", "skpd", "text"),
    _move("urge", ("transferred",), KEEP, "coordinator", "text"),
    # Supporting SKPD: they help, the lead answers
    _move("involve", ("forwarded", "in_progress"), KEEP, "coordinator", "supports"),
    _move("join", WITH_SKPD, KEEP, "support"),
    _move("decline", WITH_SKPD, KEEP, "support", "reason", "text"),
    _move("contribute", WITH_SKPD, KEEP, "support helper", "text"),
    _move("finish", WITH_SKPD, KEEP, "support", "text"),
    # A divided complaint: each part lives by the rows above, the whole follows its parts, they end with the whole
    _move("split", ("submitted", "forwarded", "in_progress"), "in_progress", "coordinator", "parts"),
    _move("wait", ("in_progress",), "incomplete", "system"),
    _move("go_on", ("incomplete", "answered"), "in_progress", "system"),
    _move("compose", ("in_progress", "incomplete"), "answered", "system", "text", "outcome"),
    _move("gather", ("in_progress", "incomplete"), "submitted", "system"),
    _move("drop", OPEN, "withdrawn", "system"),
    _move("close_part", ("answered",), "closed", "system"),
    _move("redo", ("answered", "closed"), "in_progress", "system"),
    _move("retake", ("closed",), "submitted", "system"),
    # What the national system says is taken over: by the file where nobody here has acted since, else by decision
    _move("adopt", ADOPTING, NATIONAL, "coordinator system", "national", "text"),
)
READERS = {"support", "helper", "arbiter"}  # sides that act on complaints which they may only read

# What a complaint must be for an act besides its state: the name of a field that is not empty then
CONDITIONS = {
    "decide": "awaits_decision",
    "return": "may_return",
    **dict.fromkeys(
        ("split", "withdraw", "merge", "confirm", "auto_close", "dispute", "reopen", "restore", "detach"), "is_whole"
    ),
    **dict.fromkeys(("forward", "transfer", "ask", "complete", "expire", "involve", "answer"), "is_undivided"),
    **dict.fromkeys(("wait", "go_on", "compose", "gather"), "part_count"),
    **dict.fromkeys(("drop", "close_part", "redo", "retake"), "is_part"),
    "adopt": "is_national",
}


def find_move(action, state):
    """Return the move `action` out of `state`, or None when the table refuses it."""
    return next(
        (move for move in MOVES if move.action == action and state in move.sources),
        None,
    )


def moves_from(state, actors):
    """Return the moves that any of `actors` (a set of roles) may make out of `state`."""
    return [move for move in MOVES if state in move.sources and move.actors & actors]
