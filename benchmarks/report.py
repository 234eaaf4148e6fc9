"""Writes the last full table into docs/performance.md, between its two marks."""

from . import table
from .operations import OPERATIONS

BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"


def text(results, sizes, facts):
    """The part of the page that a run writes."""
    lines = [f"* {label}: {value}" for label, value in facts]
    lines += ["", *table.markdown(table.rows(results, sizes)), "", "What is behind a line:", ""]
    lines += [f"* {operation.title}: {operation.hint}" for operation in OPERATIONS if operation.hint]
    return "\n".join(lines)


def put(page, part):
    """Return a page with the part between its marks replaced. Raises ValueError when a mark is missing."""
    before, begin, rest = page.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError("the marks of the table are missing")
    return f"{before}{BEGIN}\n{part}\n{END}{after}"


def write(paths, results, sizes, facts):
    """Put the table of a run into the page."""
    page = paths.root / "docs" / "performance.md"
    page.write_text(put(page.read_text(), text(results, sizes, facts)))
    return page
