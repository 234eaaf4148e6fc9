"""The benchmark in small, as a phase of ./lapor test --tags slow: every operation once on both sides."""

from tooling.console import say
from tooling.outcome import Outcome

from . import databases, operations, options, run, sides
from .process import Process

SIZE = 400


def check(odoo, _database):
    """Run everything once at a tiny size and return the outcome; the databases of a test run are not touched."""
    outcome = Outcome(run=2)
    small = options.parse(["--sizes", str(SIZE), "--rounds", "1", "--keep"])
    try:
        results, _facts = run.run(odoo, small)
        for sentence in absent(results[SIZE]):
            outcome.add_failure("benchmark", f"FAIL: {sentence}")
        for sentence in city_differences(odoo) + differences(odoo):
            outcome.add_failure("benchmark rows", f"FAIL: {sentence}")
    finally:
        databases.drop(odoo, sides.both(odoo))
    for text in outcome.texts():
        say(text)
    return outcome


def absent(figures):
    """Return what was not measured, or counted no query, on a side that has it."""
    wanted = [(one.name, sides.OURS) for one in operations.OPERATIONS]
    wanted += [(one.name, sides.PEER) for one in operations.OPERATIONS if one.peer]
    return [f"{name} on {side} was not measured" for name, side in wanted if not figures.get((name, side))] + [
        f"{name} on {side} counted no query" for (name, side), one in figures.items() if not one.queries
    ]


CITY = """
import sys
sys.path.insert(0, {root!r})
from benchmarks.city.checking import Check
count, found = Check(env).differences(1)
env.cr.rollback()
print("LIVED AGAIN", count)
for sentence in found or ([] if count else ["no report was lived again"]):
    print("DIFFERENT", sentence)
"""


def city_differences(odoo):
    """Return where LAPOR's rows by SQL are not what its own methods write when the same lives are lived again."""
    text = CITY.format(root=str(odoo.paths.root))
    sentence = "The city could not be compared with the ORM's rows."
    said = odoo.script(sides.both(odoo)[0].database, text, log="bench-city", sentence=sentence).splitlines()
    if not any(line.startswith("LIVED AGAIN") for line in said):
        return [sentence]
    return [line.removeprefix("DIFFERENT ") for line in said if line.startswith("DIFFERENT ")]


def differences(odoo):
    """Return where the peer's rows by SQL are not what its ORM makes."""
    process = Process(odoo, sides.both(odoo)[1])
    try:
        return process.call("compare")
    finally:
        process.end()
