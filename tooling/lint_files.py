"""Checks that need nothing but the files."""

import re
from pathlib import Path
from xml.etree import ElementTree

from .command import run

LIMIT = 300
COUNTED = {".py", ".js", ".scss", ".css", ".sh"}
# Assembled from halves, so that this file does not contain what it looks for.
FOREIGN = re.compile("|".join(["debian" + r"\.org", "pypi" + r"\.org", "pythonhosted" + r"\.org", "/wo" + "rk/"]))


def tracked(root):
    """Files of the repository, new ones included, ignored ones not."""
    # A checkout that belongs to somebody else is fine: its files are only listed.
    listing = [
        "git",
        "-c",
        "safe.directory=*",
        "-C",
        root,
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]
    listed = run(listing, log="lint", sentence="The files could not be listed; lint needs a git checkout.")
    return [Path(name) for name in sorted(set(listed.split("\0"))) if name and (root / name).is_file()]


def broken_xml(root, files):
    """XML and SVG files that no parser takes."""
    findings = []
    for file in files:
        if file.suffix in (".xml", ".svg"):
            try:
                ElementTree.parse(root / file)
            except ElementTree.ParseError as error:
                findings.append(f"{file}: {error}")
    return findings


def too_long(root, files):
    """Source files over the limit of DESIGN 13."""
    findings = []
    for file in files:
        if file.suffix in COUNTED:
            lines = len((root / file).read_text(errors="replace").splitlines())
            if lines > LIMIT:
                findings.append(f"{file}: {lines} lines, {LIMIT} are allowed; one idea per file")
    return findings


def foreign_words(root, files):
    """Files that name a package mirror or a path of one machine."""
    findings = []
    for file in files:
        content = (root / file).read_bytes()
        if b"\0" in content:
            continue
        for number, line in enumerate(content.decode(errors="replace").splitlines(), 1):
            if FOREIGN.search(line):
                findings.append(f"{file}:{number}: names a mirror or a path of one machine")
    return findings
