"""A small filesystem that can be full: a tmpfs of its own, which only root may mount."""

import errno
import os
import subprocess
from contextlib import contextmanager


class NotAllowed(Exception):
    """This account, or this container, may not mount."""


@contextmanager
def small_disk(folder, megabytes):
    """Mount an empty filesystem of this size on a folder. Raises NotAllowed."""
    folder.mkdir(parents=True, exist_ok=True)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0700", "lapor-fault", folder],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if made.returncode:
        raise NotAllowed(made.stderr.strip())
    try:
        yield
    finally:
        leave(folder)


def leave(folder):
    """Unmount it, also when a process still has a file open there; one left by a run that was killed as well."""
    if os.path.ismount(folder):
        subprocess.run(["umount", "--lazy", folder], check=True)


def fill(file):
    """Write until nothing more fits; removing the file makes room again."""
    with file.open("wb", buffering=0) as out:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while True:
                    out.write(b"\1" * size)
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
