"""Compares the Indonesian translations with the terms the installed addons have today."""

from . import addons
from .command import run
from .console import Trouble, say, step
from .outcome import Outcome


def lacking(odoo, database, addon):
    """Lines about terms of one addon without a translation."""
    root = odoo.paths.root
    template = odoo.paths.lapor / f"{addon}.pot"
    sentence = f"The terms of {addon} could not be exported."
    export = odoo.argv("i18n", "export", "-d", database, "-o", template, addon)
    run(export, log="test-translations", env=odoo.environment, sentence=sentence)
    compare = [odoo.paths.python, "-m", "tooling.lint_po", "--template", template, f"{addon}/i18n/id.po"]
    try:
        run(compare, log="test-translations", env={"PYTHONPATH": str(root)}, cwd=root)
    except Trouble:
        lines = odoo.paths.log("test-translations").read_text().splitlines()
        return sorted({line for line in lines if line.startswith(f"{addon}/i18n/id.po: lacks")}) or lines[-5:]
    return []


def check(odoo, database):
    """Return an outcome with one problem for each term that lacks a translation."""
    odoo.paths.log("test-translations").unlink(missing_ok=True)
    with step("Comparing translations with the installed addons"):
        problems = [line for addon in addons.OURS for line in lacking(odoo, database, addon)]
    for line in problems:
        say(f"    {line}")
    return Outcome(problems=problems)
