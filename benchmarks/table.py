"""The figures as one table, for the terminal and for docs/performance.md."""

from .operations import OPERATIONS
from .sides import OURS, PEER
from .targets import misses

HEAD = ("Operation", "Reports", "Ours ms", "p95", "Queries", "Peer ms", "p95", "Queries", "To peer", "To own", "Target")
RIGHT = range(1, 10)


def rows(results, sizes):
    """Return the rows of the table; `results` is {size: {(operation, side): Figure}}."""
    lines = []
    for operation in OPERATIONS:
        for size in sizes:
            ours, peer = (results[size].get((operation.name, side)) for side in (OURS, PEER))
            if not ours:
                continue
            first = results[sizes[0]].get((operation.name, OURS)) if size != sizes[0] else None
            verdict = judge(operation.name, size, sizes, ours, peer, first)
            ratios = ratio(ours, peer), ratio(ours, first)
            lines.append((operation.title, f"{size:,}", *cells(ours), *cells(peer), *ratios, verdict))
    return lines


def cells(one):
    """Median, p95 and queries as text; dashes where a side has no such thing."""
    if not one:
        return "–", "–", "–"
    return f"{one.median:.1f}", f"{one.p95:.1f}", "–" if one.queries is None else f"{one.queries:g}"


def ratio(ours, other):
    """How many times the other's time ours is."""
    return f"{ours.median / other.median:.3g}×" if other else "–"


def judge(name, size, sizes, ours, peer, first):
    """Say at the largest size whether what was promised is kept."""
    if size != sizes[-1] or len(sizes) < 2:
        return ""
    found = misses(name, ours.median, peer and peer.median, first and first.median)
    return f"missed: {'; '.join(found)}" if found else "met"


def missed(results, sizes):
    """Return the sentences of all that is missed at the largest size."""
    return [f"{row[0]}: {row[-1]}" for row in rows(results, sizes) if row[-1].startswith("missed")]


def terminal(lines):
    """Align the table with spaces."""
    table = [HEAD, *lines]
    widths = [max(len(row[column]) for row in table) for column in range(len(HEAD))]
    return [
        "  ".join(
            cell.rjust(width) if column in RIGHT else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    ]


def markdown(lines):
    """The table as Markdown."""
    ruler = ["---:" if column in RIGHT else "---" for column in range(len(HEAD))]
    return ["| " + " | ".join(row) + " |" for row in (HEAD, ruler, *lines)]
