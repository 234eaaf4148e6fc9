"""./lapor lint: every check runs, all findings are shown, nothing is skipped in silence."""

from . import addons, lint_files, lint_tools, prepare, system_packages, virtualenv
from .console import Trouble, say, step
from .paths import Paths

FIX = "--fix"


def checks(paths, packages):
    """The checks in the order they run: title and function that returns findings."""
    tools = lint_tools.Tools(paths, packages)
    files = lint_files.tracked(paths.root)
    return [
        ("ruff, rules", tools.ruff_check),
        ("ruff, format", tools.ruff_format),
        ("pylint-odoo", tools.pylint),
        ("OCA's module checks", tools.oca_modules),
        ("OCA's translation checks", tools.oca_po),
        ("translations complete", lambda: tools.translations(files)),
        ("XML well-formed", lambda: lint_files.broken_xml(paths.root, files)),
        ("no file over 300 lines", lambda: lint_files.too_long(paths.root, files)),
        ("nothing of one machine in the files", lambda: lint_files.foreign_words(paths.root, files)),
    ]


def main(arguments=()):
    """Run all checks; return 0 only when there are no findings. --fix mends what tools can mend."""
    if set(arguments) - {FIX}:
        raise Trouble(f"./lapor lint takes only {FIX}.")
    paths = Paths()
    prepare.install(paths, extra=system_packages.LINT)
    packages = virtualenv.ensure_packages("lint", paths)
    if FIX in arguments:
        with step("Mending what tools can mend"):
            lint_tools.Tools(paths, packages).fix()
    found = 0
    for title, check in checks(paths, packages):
        with step(f"Checking: {title}"):
            findings = check()
        for line in findings:
            say(f"    {line}")
        found += len(findings)
    missing = [name for name in addons.OURS if not (paths.root / name / "__manifest__.py").is_file()]
    for name in missing:
        say(f"    {name} is not there")
    say("No findings." if not found + len(missing) else f"{found + len(missing)} lines of findings.")
    return 1 if found or missing else 0
