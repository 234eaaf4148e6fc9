"""./lapor bench: LAPOR beside OCA's helpdesk_mgmt, in one run on this machine."""

from tooling import prepare, signals
from tooling.console import complain, say
from tooling.locks import only_one

from . import report, run, table
from .options import parse

BUSY = "Another ./lapor bench uses the databases; waiting for it …"


def main(arguments):
    """Run the benchmark; the exit code is 1 when a full run misses what was promised."""
    options = parse(arguments)
    with signals.stoppable(), prepare.odoo() as odoo, only_one("bench", odoo.paths, BUSY):
        results, facts = run.run(odoo, options)
        for label, value in facts:
            say(f"{label}: {value}")
        say()
        for line in table.terminal(table.rows(results, options.sizes)):
            say(line)
        if options.write:
            say(f"\nWritten to {report.write(odoo.paths, results, options.sizes, facts)}")
    return conclude(table.missed(results, options.sizes), options.full)


def conclude(missed, full):
    """Say what is missed and return the exit code; a small run proves nothing about a million."""
    for sentence in missed:
        complain(sentence)
    return 1 if missed and full else 0
