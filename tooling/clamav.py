"""ClamAV's daemon for tests: unpacked from Debian's packages, never installed, never started as a service.

7 MB to download. No virus database comes along: a test brings the one signature that it needs.
"""

import shlex

from .chromium import FOLDER
from .command import run
from .console import step
from .paths import Paths
from .private_apt import download_stable
from .stamp import Stamp, fingerprint, replacing

# Its other libraries come with PostgreSQL and Chromium, which every machine that tests has.
PACKAGES = ("clamav-daemon", "libclamav12", "libmspack0", "libjson-c5")
UNWANTED = ("etc", "lib", "usr/bin", "usr/share", "usr/sbin/clamonacc")
SCRIPT = """#!/bin/sh
# Made by ./lapor test.
exec env LD_LIBRARY_PATH="$(echo {folder}/usr/lib/*-linux-gnu)" {folder}/usr/sbin/clamd "$@"
"""


def unpack(paths, folder):
    """Download and unpack the daemon and its libraries into a folder; no script of the packages runs."""
    debs = folder / ".debs"
    debs.mkdir()
    with step("Downloading ClamAV for tests"):
        download_stable(paths, PACKAGES, debs)
    for deb in sorted(debs.glob("*.deb")):
        run(["dpkg", "-x", deb, folder], sentence="A package could not be unpacked; is the disk full?")
    run(["rm", "-rf", debs, *(folder / name for name in UNWANTED)])


def ensure(paths=None):
    """Put a command ``clamd`` beside the Chromium of the tests."""
    paths = paths or Paths()
    home = paths.lapor / "clamav"
    stamp = Stamp("clamav", fingerprint(*PACKAGES), paths)
    if not stamp.is_fresh(home):
        with replacing(home, stamp) as draft:
            unpack(paths, draft)
    script = paths.lapor / FOLDER / "clamd"
    script.parent.mkdir(parents=True, exist_ok=True)
    draft = script.with_name(".clamd.new")
    draft.write_text(SCRIPT.format(folder=shlex.quote(str(home))))
    draft.chmod(0o755)
    draft.replace(script)
