"""Refuses a machine on which the rest cannot work, with a sentence."""

import platform
import shutil
from pathlib import Path

from .console import Trouble

NEEDED_GB = 6
MACHINES = ("x86_64", "aarch64")


def read_os_release(file=Path("/etc/os-release")):
    """The distribution's own description of itself, as a dict."""
    try:
        lines = file.read_text().splitlines()
    except OSError:
        return {}
    pairs = (line.split("=", 1) for line in lines if "=" in line)
    return {key: value.strip('"') for key, value in pairs}


def check_platform(release=None, machine=None):
    """Raise unless this is Debian 12, the one system LAPOR is tried on."""
    release = read_os_release() if release is None else release
    machine = machine or platform.machine()
    name = release.get("PRETTY_NAME", platform.system())
    if (release.get("ID"), release.get("VERSION_ID")) != ("debian", "12"):
        raise Trouble(f"LAPOR installs itself on Debian 12, this is {name}; use a Debian 12 machine or container.")
    if machine not in MACHINES:
        raise Trouble(f"LAPOR needs a 64-bit PC or ARM processor, this is {machine}; use another machine.")


def check_disk(folder, needed_gb=NEEDED_GB, usage=shutil.disk_usage):
    """Raise when an installation would not fit."""
    free_gb = usage(folder).free / 1e9
    if free_gb < needed_gb:
        raise Trouble(
            f"Only {free_gb:.1f} GB are free where {folder} lies and LAPOR needs {needed_gb} GB; free some space."
        )
