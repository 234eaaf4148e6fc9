"""Debian packages of the machine itself: PostgreSQL, fonts, and Chromium for tests."""

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

from .command import run_as_root
from .console import Trouble, step

SERVE = ("ca-certificates", "fonts-dejavu-core", "postgresql", "postgresql-client", "python3-venv")
LINT = ("git",)
# libatomic1: the node that drives Chromium for Playwright is linked to it.
TEST = ("chromium", "fonts-liberation", "git", "gpg", "libatomic1")
CLUSTER_SETTINGS = Path("/etc/postgresql-common/createcluster.d/lapor.conf")


def missing(names):
    """Those of the packages that are not installed."""
    asked = ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *names]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    installed = {line.split()[0] for line in answer.splitlines() if line.endswith(" installed")}
    return [name for name in names if name not in installed]


@contextmanager
def without_main_cluster():
    """Keep Debian's PostgreSQL package from making and starting a server of its own.

    LAPOR has a private one; a second on the machine would be a surprise.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".conf") as draft:
        draft.write("create_main_cluster = false\n")
        draft.flush()
        run_as_root(["install", "-D", "-m", "644", draft.name, str(CLUSTER_SETTINGS)])
    try:
        yield
    finally:
        run_as_root(["rm", "-f", str(CLUSTER_SETTINGS)])


def apt_get(*arguments):
    """Call apt-get; it waits for another one, and finishes even when we are killed."""
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    sentence = "Debian packages could not be installed; check the network and the machine's apt sources."
    run_as_root([*apt, *arguments], sentence)


def ensure(names):
    """Install what is missing, without questions and without recommended extras."""
    wanted = missing(names)
    if not wanted:
        if CLUSTER_SETTINGS.exists():
            # Left by a run that was killed at the wrong moment.
            run_as_root(["rm", "-f", str(CLUSTER_SETTINGS)])
        return
    if os.geteuid() != 0 and not shutil.which("sudo"):
        raise Trouble(f"Packages are missing; run apt-get install {' '.join(wanted)} as root, then ./lapor again.")
    install = ("install", "--yes", "--no-install-recommends", *wanted)
    with step(f"Installing {', '.join(wanted)}"), without_main_cluster():
        apt_get("update")
        try:
            apt_get(*install)
        except Trouble:
            # A run cut off inside dpkg leaves half-configured packages that block every later one.
            run_as_root(["dpkg", "--configure", "-a"])
            apt_get(*install)
