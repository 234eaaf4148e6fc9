"""A large file that appears under its name when it is whole, never before, and never in place of another."""

import errno
import os
from contextlib import contextmanager

from .console import Trouble

FULL = (errno.ENOSPC, errno.EDQUOT)


def refuse_existing(target):
    """Raise unless a new file of this name can be made in a folder that is there."""
    if target.exists() or target.is_symlink():
        raise Trouble(f"{target} exists already and is not overwritten; give another name.")
    if not target.parent.is_dir():
        raise Trouble(f"There is no folder {target.parent}; make it, or give another name.")


def publish(draft, target):
    """Give the finished file its name. A link never replaces what somebody else put there meanwhile."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise Trouble(f"{target} exists already and is not overwritten; give another name.") from None
    except OSError:
        # A medium without hard links, a USB stick say: look once more, then rename.
        refuse_existing(target)
        draft.rename(target)
    else:
        draft.unlink()
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def full(target):
    """The sentence for a disk that is full."""
    return Trouble(f"The disk with {target.parent} is full; no part of {target.name} was left there. Free some space.")


@contextmanager
def new_file(target):
    """Yield a file, for its owner alone, that becomes ``target`` when the block succeeds and is removed otherwise."""
    refuse_existing(target)
    draft = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        publish(draft, target)
    except OSError as error:
        if error.errno in FULL:
            raise full(target) from error
        raise
    finally:
        draft.unlink(missing_ok=True)
