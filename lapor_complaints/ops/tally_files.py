"""Files with the counts of each process of one server: a scrape reaches one worker and tells of all.

They lie in the temporary folder of this machine, not with the attachments, which several machines may share.
"""

import fcntl
import json
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

from odoo.service import server

DEAD = "ended.json"  # the sum of processes that have ended


def _born(pid):
    """Return the kernel's time at which a process started, or None when there is none."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return None


def _name(pid):
    return f"{pid}-{_born(pid)}"


def _is_alive(name):
    return name == _name(name.partition("-")[0])


def folder():
    """Return the folder of this server's processes, which nobody else may enter; those of ended servers go."""
    home = Path(tempfile.gettempdir()) / f"lapor-tally-{os.geteuid()}"
    home.mkdir(mode=0o700, exist_ok=True)
    if home.is_symlink() or home.stat().st_uid != os.geteuid():
        raise OSError(f"{home} belongs to somebody else")
    mine = home / _name(server.server.pid if server.server else os.getpid())
    if not mine.exists():
        for old in home.iterdir():
            if not _is_alive(old.name):
                _remove(old)
        mine.mkdir(mode=0o700, exist_ok=True)
    return mine


def _remove(old):
    for file in old.iterdir():
        file.unlink(missing_ok=True)
    old.rmdir()


@contextmanager
def _locked(place, mode):
    with (place / "lock").open("a") as handle:
        fcntl.flock(handle, mode)
        yield


def save(counts):
    """Write the counts of this process. Counting must not fail a request: without a place they stay here."""
    try:
        place = folder()
        _write(place / f"{_name(os.getpid())}.json", counts)
    except OSError:
        return


def _write(file, counts):
    draft = file.with_suffix(f".new{os.getpid()}")
    draft.write_text(json.dumps(counts))
    draft.replace(file)


def add(total, counts):
    """Add the counts of one process to a sum."""
    for key, number in counts["requests"].items():
        total["requests"][key] = total["requests"].get(key, 0) + number
    for route, times in counts["times"].items():
        known = total["times"].get(route, [0] * len(times))
        total["times"][route] = [one + other for one, other in zip(known, times, strict=True)]


def total():
    """Return the sum over all processes; what ended ones left is put into one file on the way."""
    ended, alive = _empty(), _empty()
    place = folder()
    with _locked(place, fcntl.LOCK_EX):
        gone = [file for file in place.glob("*.json") if file.name == DEAD or not _is_alive(file.stem)]
        for file in place.glob("*.json"):
            add(ended if file in gone else alive, json.loads(file.read_text()))
        if len(gone) > 1:
            _write(place / DEAD, ended)
            for file in gone:
                if file.name != DEAD:
                    file.unlink()
    add(alive, ended)
    return alive


def _empty():
    return {"requests": {}, "times": {}}
