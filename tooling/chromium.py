"""A Chromium for tests that speaks to nobody but this machine."""

from .paths import Paths

FOLDER = "bin"  # under .lapor/
# Odoo takes the first google-chrome of PATH, people's scripts call chromium.
NAMES = ("google-chrome", "chromium")
SCRIPT = """#!/bin/sh
# Made by ./lapor test. Names other than this machine's own do not resolve,
# so that a test which needs the internet fails instead of depending on it.
exec /usr/bin/chromium \\
    --disable-background-networking --disable-component-update --disable-domain-reliability \\
    --disable-sync --disable-default-apps --no-first-run --no-pings --metrics-recording-only \\
    --disable-dev-shm-usage \\
    --host-resolver-rules="MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1" \\
    "$@"
"""


def ensure(paths=None):
    """Write the wrapper and return the folder to put first in PATH."""
    folder = (paths or Paths()).lapor / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        draft = folder / f".{name}.new"
        draft.write_text(SCRIPT)
        draft.chmod(0o755)
        draft.replace(folder / name)
    return folder
