"""Checks Indonesian translation files; runs with the linters' packages, which have polib."""

import re
import sys
from pathlib import Path

import polib

PLACEHOLDER = re.compile(r"%\(\w+\)[sdfr]|%[sdfr]|\$\{[^}]*\}")
TAG = re.compile(r"</?[a-z][a-z0-9]*")


def faults(entry):
    """What is wrong with one entry."""
    if entry.fuzzy:
        yield "fuzzy"
    if not entry.translated():
        yield "untranslated"
        return
    if sorted(PLACEHOLDER.findall(entry.msgid)) != sorted(PLACEHOLDER.findall(entry.msgstr)):
        yield "other placeholders than the source"
    if sorted(TAG.findall(entry.msgid)) != sorted(TAG.findall(entry.msgstr)):
        yield "other tags than the source"


def findings(path):
    """All faults of one file, and terms of its template that it lacks."""
    file = polib.pofile(str(path))
    entries = [entry for entry in file if not entry.obsolete]
    for entry in entries:
        for fault in faults(entry):
            yield f"{path}:{entry.linenum}: {fault}: {entry.msgid[:60]!r}"


def is_foreign(entry):
    """Whether a term is another module's: Odoo exports these labels with every addon that extends the model."""
    return bool(entry.occurrences) and all("website_form_label" in place for place, _line in entry.occurrences)


def lacking(path, template):
    """Terms of a template that the translation does not know; addresses need none."""
    known = {entry.msgid for entry in polib.pofile(str(path))}
    for entry in polib.pofile(str(template)):
        if entry.msgid not in known and not entry.msgid.startswith("/") and not is_foreign(entry):
            yield f"{path}: lacks {entry.msgid[:60]!r}"


def main(arguments):
    """Check files; ``--template x.pot id.po`` compares one with what Odoo exports today."""
    if arguments[:1] == ["--template"]:
        lines = list(lacking(Path(arguments[2]), Path(arguments[1])))
    else:
        lines = [line for name in arguments for line in findings(Path(name))]
    for line in lines:
        print(line)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
