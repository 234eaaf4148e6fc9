"""./lapor test: installs, tests and updates both addons and listens to the log."""

import argparse

from . import (
    addons,
    drill_phase,
    odoo_phase,
    own_tests,
    prepare,
    side_by_side,
    signals,
    slow_phases,
    test_database,
    test_shares,
    translation_phase,
)
from .console import Trouble, say
from .locks import only_one
from .outcome import Outcome

TOOLING = "tooling"
BUSY = "Another ./lapor test uses the test database; waiting for it …"


def parse(arguments):
    """Read the command line: which addons, which tags."""
    parser = argparse.ArgumentParser(prog="./lapor test")
    parser.add_argument("modules", nargs="*", metavar="addon")
    parser.add_argument("--tags", help="Odoo's --test-tags, or slow for the phases that take minutes")
    options = parser.parse_args(arguments)
    unknown = set(options.modules) - {TOOLING, *addons.OURS}
    if unknown:
        raise Trouble(f"There is no addon {', '.join(sorted(unknown))}; there are {', '.join(addons.OURS)}.")
    return options


def test_tags(modules, tags):
    """Odoo's --test-tags for a choice of addons; ``:Class.method`` is taken within each of them."""
    names = [name for name in modules if name != TOOLING] or list(addons.OURS)
    if not tags:
        return ",".join(f"/{name}" for name in names)
    parts = []
    for tag in tags.split(","):
        parts += [f"/{name}{tag}" for name in names] if tag.startswith(":") else [tag]
    return ",".join(parts)


def tests(odoo, options):
    """Run the chosen tests: those named by tags in one process, whole addons in several."""
    tags = test_tags(options.modules, options.tags)
    if options.tags:
        shares = [tags]
    else:
        files = test_shares.files(odoo.paths.root, [name for name in addons.OURS if f"/{name}" in tags.split(",")])
        shares = test_shares.shares(files, test_shares.places())
    databases = test_database.copies(odoo, min(test_shares.places(), len(shares)))
    total = side_by_side.run(f"Testing {tags}", odoo, shares, databases)
    test_database.drop_copies(odoo)
    if not total.run:
        total.problems.append(f"No test matched {tags}.")
        say(total.problems[-1])
    return total


def odoo_tests(odoo, options, narrowed):
    """Install, test and, unless only some tests are wanted, update; return the sum."""
    modules = ",".join(addons.OURS)
    database = test_database.fresh(odoo)
    common = ["-d", database, "--stop-after-init", "--skip-auto-install", "--no-http"]
    total = odoo_phase.run("Installing both addons", odoo, [*common, "-i", modules], log="test-install")
    if total.problems:
        return total
    if slow_phases.is_asked(options.tags):
        total.add(slow_phases.check(options.tags, odoo, database))
        return total
    total.add(tests(odoo, options))
    if not narrowed:
        total.add(translation_phase.check(odoo, database))
        total.add(drill_phase.check(odoo, database))
        total.add(odoo_phase.run("Updating both addons", odoo, [*common, "-u", modules], log="test-update"))
    return total


def main(arguments):
    """Run the tests and return 0 only when nothing failed and something ran."""
    options = parse(arguments)
    total = Outcome()
    narrowed = bool(options.modules or options.tags)
    with signals.stoppable(), prepare.odoo(testing=True) as odoo:
        if not narrowed or TOOLING in options.modules:
            total.add(own_tests.run())
        if options.modules != [TOOLING]:
            with only_one("test", odoo.paths, BUSY):
                total.add(odoo_tests(odoo, options, narrowed))
    say(total.last_line())
    return 1 if total.failed or not total.run else 0
