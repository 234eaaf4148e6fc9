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
    template = path.with_name(f"{path.parent.parent.name}.pot")
    if template.is_file():
        known = {entry.msgid for entry in entries}
        for entry in polib.pofile(str(template)):
            if entry.msgid not in known:
                yield f"{path}: lacks {entry.msgid[:60]!r}"


if __name__ == "__main__":
    lines = [line for name in sys.argv[1:] for line in findings(Path(name))]
    print("\n".join(lines))
    sys.exit(1 if lines else 0)
