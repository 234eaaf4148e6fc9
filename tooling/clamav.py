"""ClamAV's daemon for tests: unpacked from Debian's packages, never installed, never started as a service.

7 MB to download. No virus database comes along: a test brings the one signature that it needs.
"""

import shlex

from .chromium import FOLDER
from .command import run
from .console import Trouble, step
from .machine import read_os_release
from .paths import Paths
from .private_apt import PrivateApt
from .stamp import Stamp, fingerprint, replacing

# Its other libraries come with PostgreSQL and Chromium, which every machine that tests has.
PACKAGES = ("clamav-daemon", "libclamav12", "libmspack0", "libjson-c5")
UNWANTED = ("etc", "lib", "usr/bin", "usr/share", "usr/sbin/clamonacc")
SCRIPT = """#!/bin/sh
# Made by ./lapor test.
exec env LD_LIBRARY_PATH="$(echo {folder}/usr/lib/*-linux-gnu)" {folder}/usr/sbin/clamd "$@"
"""


def download(paths, folder):
    """Fetch the packages with the lists that brought Odoo; read them anew when those are too old."""
    codename = read_os_release().get("VERSION_CODENAME", "bookworm")
    apt = PrivateApt(paths.lapor / "apt", codename, (codename, "sid"))
    wanted = [f"{name}/{codename}" for name in PACKAGES]
    try:
        apt.download(wanted, folder)
    except Trouble:
        apt.update()
        apt.download(wanted, folder)


def unpack(paths, folder):
    """Download and unpack the daemon and its libraries into a folder; no script of the packages runs."""
    debs = folder / ".debs"
    debs.mkdir()
    with step("Downloading ClamAV for tests"):
        download(paths, debs)
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
