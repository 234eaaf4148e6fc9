"""Locks that the kernel releases by itself when a process dies."""

import fcntl
from contextlib import contextmanager

from .console import say
from .paths import Paths


def lock_file(name, paths=None):
    """Open (and make) the file behind a lock."""
    folder = (paths or Paths()).lapor / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    return (folder / name).open("a")


def try_lock(handle, mode):
    """Take a lock without waiting; tell whether it was given."""
    try:
        fcntl.flock(handle, mode | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def only_one(name, paths=None, waiting=None):
    """Let one process at a time into the block; others wait and say why."""
    with lock_file(name, paths) as handle:
        if not try_lock(handle, fcntl.LOCK_EX):
            if waiting:
                say(f"  {waiting}")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


class Users:
    """Counts the processes that use one thing: each holds a shared lock on a file."""

    def __init__(self, name, paths=None):
        self.handle = lock_file(name, paths)

    def join(self):
        """Become one of the users."""
        fcntl.flock(self.handle, fcntl.LOCK_SH)

    def leave(self):
        """Stop being a user; tell whether nobody is left."""
        fcntl.flock(self.handle, fcntl.LOCK_UN)
        alone = try_lock(self.handle, fcntl.LOCK_EX)
        if alone:
            fcntl.flock(self.handle, fcntl.LOCK_UN)
        return alone
