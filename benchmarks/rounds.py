"""One size measured: operation by operation, round by round in turn: ours, the peer, ours, the peer."""

import time

from tooling.console import say

from .figures import figure
from .operations import OPERATIONS, WEB
from .sides import OURS
from .web import Visits


def chosen(only):
    """The operations of this run."""
    return [operation for operation in OPERATIONS if not only or operation.name in only]


def left(started, done, total):
    """How long the rest will take at the pace so far, in words."""
    if not done:
        return ""
    minutes = (time.monotonic() - started) / done * (total - done) / 60
    return f", about {minutes:.0f} min left" if minutes >= 1 else ", less than a minute left"


def measure(options, sides, processes, servers, line):
    """Measure everything at the present size; return {(operation, side): Figure}."""
    visits = {side.name: Visits(side, servers[side.name], processes[side.name]) for side in sides} if servers else {}
    todo, found, started = chosen(options.only), {}, time.monotonic()
    for place, operation in enumerate(todo):
        line.tell(f"{place + 1} of {len(todo)}: {operation.title}{left(started, place, len(todo))}")
        names = [side.name for side in sides if operation.peer or side.name == OURS]
        rounds = min(options.rounds, operation.rounds or options.rounds)
        measures = {name: [] for name in names}
        for turn in range(1 + rounds):
            for name in names:
                measures[name].append(once(operation, visits.get(name), processes[name]))
                if not turn:
                    measures[name].clear()  # the first one warms up
        for name in names:
            found[operation.name, name] = figure(measures[name])
        say_line(operation, found)
    return found


def once(operation, visits, process):
    """Measure one operation once on one side."""
    if operation.where == WEB:
        return visits.measure(operation.name)
    return process.call("measure", operation=operation.name)


def say_line(operation, found):
    """Tell one finished operation."""
    parts = []
    for name in (OURS, "peer"):
        if one := found.get((operation.name, name)):
            parts.append(f"{name} {one.median:.1f} ms")
    say(f"    {operation.title}: {', '.join(parts)}")
