"""./lapor load: the public site under load beside Odoo's own plain page (DESIGN 11, ADR 0043)."""

from pathlib import Path

from tooling import ports, prepare, signals
from tooling.console import Trouble, say
from tooling.locks import only_one
from tooling.site import NAME, Site

from . import options as command_line
from . import table
from .machine import facts
from .rounds import measure

BUSY = "Another ./lapor load is at work; waiting for it …"


def load(odoo, options):
    """Measure, print the table, and return (results, numbers that were acknowledged but are not stored)."""
    results, memories, missing = measure(odoo, options)
    stored = sum(len(result.acknowledged) for result in results.values()), len(missing)
    about = facts(odoo, options)
    say()
    say("\n".join(table.lines(results, memories, stored, about, table.aligned)))
    if options.output:
        Path(options.output).write_text("\n".join(table.lines(results, memories, stored, about, table.marked)) + "\n")
    return results, missing


def main(arguments):
    """Measure; the exit code is 0 only without an error and with every acknowledged report stored."""
    options = command_line.parse(arguments)
    with signals.stoppable(), prepare.odoo() as odoo, only_one("load", odoo.paths, BUSY):
        if options.database == NAME:
            with only_one("site", odoo.paths):
                Site(odoo, ports.chosen_port()).ensure()
        results, missing = load(odoo, options)
    return 1 if missing or any(result.errors for result in results.values()) else 0


def check(odoo, database):
    """The quick run as a slow phase of ./lapor test: no error, and what was acknowledged is stored. Raises Trouble."""
    from tooling.outcome import Outcome

    results, missing = load(odoo, command_line.parse(["--quick", "--database", database]))
    wrong = [f"{name}: {kind} ({count})" for name, one in results.items() for kind, count in one.errors.items()]
    if missing:
        wrong.append(f"acknowledged but not stored with photo: {', '.join(sorted(missing))}")
    if not results["file"].acknowledged:
        wrong.append("no report was filed")
    if wrong:
        raise Trouble("; ".join(wrong))
    return Outcome(run=1)
