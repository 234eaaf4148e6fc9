"""The figures as a table in the terminal and as Markdown."""

from tooling.progress import size_text

from .figures import percentile
from .scenarios import MIX

HEAD = ("scenario", "requests", "requests/s", "p50 ms", "p95 ms", "p99 ms", "errors", "server CPU ms", "of plain page")
WORKER = ("worker", "first", "last", "most", "resident most", "growth per 1,000 requests")
MEANING = (
    "Server CPU is that of workers and PostgreSQL per request; “of plain page” is the plain page's CPU divided by it:"
    " 50 % is half its throughput.",
)


def number(value, digits=0):
    """A figure, or a dash for none."""
    return "–" if value is None else f"{value:,.{digits}f}"


def times(values):
    """p50, p95 and p99 of times as cells."""
    return [number(percentile(values, share), 1) for share in (0.5, 0.95, 0.99)]


def scenario_rows(results):
    """One row for each scenario, and one for each of its pages."""
    reference = results["plain"].cost if "plain" in results else 0
    for name, result in results.items():
        share = number(100 * reference / result.cost) + " %" if reference and result.cost else "–"
        head = [name, number(result.requests), number(result.rate, 1), *times(result.all_times)]
        yield [*head, number(sum(result.errors.values())), number(result.cost, 1), share]
        if len(result.times) > 1:
            for label, seen in result.times.items():
                yield [f"· {label}", number(len(seen)), "", *times(seen), "", "", ""]


def memory_rows(memories, requests):
    """One row for each worker; its requests are its share of all."""
    for place, memory in enumerate(memories, 1):
        growth = memory.growth(requests / len(memories))
        yield [
            str(place), *map(size_text, (memory.pss[0], memory.pss[-1], max(memory.pss), max(memory.rss))),
            ("-" if growth < 0 else "") + size_text(abs(growth)),
        ]  # fmt: skip


def aligned(head, rows):
    """Lines for a terminal."""
    rows = [head, *rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return [
        "  ".join(cell.rjust(width) if column else cell.ljust(width) for column, (cell, width) in
                  enumerate(zip(row, widths, strict=True))).rstrip()
        for row in rows
    ]  # fmt: skip


def marked(head, rows):
    """Lines of Markdown."""
    line = ["---", *["--:"] * (len(head) - 1)]
    return ["| " + " | ".join(row) + " |" for row in (head, line, *rows)]


def sentences(results, stored):
    """What the rows do not say: errors by kind, what was stored, what the visitors themselves cost."""
    for name, result in results.items():
        for kind, count in result.errors.most_common():
            yield f"Error in {name}: {kind}, {count} times."
    filed, missing = stored
    yield f"Acknowledged reports: {filed}; missing or without photo: {missing}."
    cpu, seconds = (sum(getattr(one, name) for one in results.values()) for name in ("generator_cpu", "seconds"))
    yield f"The visitors took {100 * cpu / seconds:.0f} % of one core, so they are not what is measured."
    mix = ", ".join(f"{share} % {name}" for name, share in MIX.items())
    yield f"Mixed visits: {mix}."
    yield from MEANING


def lines(results, memories, stored, facts, layout):
    """The whole report; ``layout`` is ``aligned`` or ``marked``."""
    requests = sum(result.requests for result in results.values())
    return [
        *layout(HEAD, list(scenario_rows(results))), "",
        *layout(WORKER, list(memory_rows(memories, requests))), "",
        *[f"* {sentence}" for sentence in (*sentences(results, stored), *facts)],
    ]  # fmt: skip
