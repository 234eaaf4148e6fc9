"""Where the private PostgreSQL cluster lives, and as whom it runs.

PostgreSQL refuses to run as root; root hands it to Debian's account ``postgres``.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from .console import Trouble
from .stamp import fingerprint

ACCOUNT = "postgres"
# The kernel's limit for the name of a socket, less the name PostgreSQL gives its file.
LONGEST_SOCKET_FOLDER = 107 - len("/.s.PGSQL.5432")


def as_account(argv, uid=None):
    """The command as the account that may run PostgreSQL."""
    uid = os.geteuid() if uid is None else uid
    return ["runuser", "-u", ACCOUNT, "--", *map(str, argv)] if uid == 0 else list(map(str, argv))


def owner():
    """User and group the cluster's files belong to."""
    entry = pwd.getpwnam(ACCOUNT) if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    return entry.pw_uid, entry.pw_gid


def account_can_enter(folder):
    """Whether the server's account gets through all folders above this one."""
    return subprocess.run(as_account(["test", "-x", folder]), check=False).returncode == 0


def make_folder(folder, mode=0o700):
    """Make a folder of the server's account, or accept one that already is."""
    folder.mkdir(mode=mode, parents=False, exist_ok=True)
    if folder.is_symlink():
        raise Trouble(f"{folder} is a link somebody made; remove it and run ./lapor again.")
    if os.geteuid() == 0:
        os.chown(folder, *owner())
    elif folder.stat().st_uid != os.geteuid():
        raise Trouble(f"{folder} belongs to another user; remove it and run ./lapor again.")
    folder.chmod(mode)


def set_aside(folder):
    """Move away a cluster whose checkout was removed: its databases would miss their attachments."""
    if folder.exists():
        folder.rename(folder.with_name(f"{folder.name}.old-{int(time.time())}"))


def settle(paths):
    """Make the home of the cluster and return its real path."""
    home = paths.postgres
    if not home.exists():
        if account_can_enter(paths.lapor):
            home.mkdir()
            home.chmod(0o711)
        else:
            # A checkout in /root: the account cannot come in, so the data lies in its own home.
            elsewhere = Path(pwd.getpwnam(ACCOUNT).pw_dir) / f"lapor-{fingerprint(str(paths.root))}"
            set_aside(elsewhere)
            make_folder(elsewhere, 0o711)
            home.unlink(missing_ok=True)
            home.symlink_to(elsewhere)
    return home.resolve()


def socket_folder(home, name="run"):
    """The folder of the socket; a short one when the checkout lies too deep."""
    folder = home / name
    if len(str(folder)) > LONGEST_SOCKET_FOLDER:
        folder = Path(tempfile.gettempdir()) / f"lapor-{os.geteuid()}-{fingerprint(str(home), name)}"
    make_folder(folder)
    return folder


def program(name):
    """Path of a program of the newest PostgreSQL on this machine."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]))
    answer = str(found[-1]) if found else shutil.which(name)
    if not answer:
        raise Trouble(f"PostgreSQL's program {name} is missing; install Debian's package postgresql.")
    return answer
