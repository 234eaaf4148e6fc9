"""The commands of ./lapor."""

import errno
import signal
import subprocess
from pathlib import Path

from . import backup, cluster, drill, lint, manual, prepare, restore, serve, testing, upgrade, verify_history
from .console import Trouble, complain, say
from .signals import Stopped
from .site import NAME

INTERRUPTED = 130


def pass_on(arguments):
    """Run any Odoo command in the foreground, with the project's configuration."""
    with prepare.odoo() as odoo:
        # The terminal sends Ctrl-C to Odoo as well; it decides, we wait for it.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        process = subprocess.Popen(
            odoo.argv(*arguments),
            env=odoo.environment,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
        signal.signal(signal.SIGTERM, lambda *_: process.terminate())
        return process.wait()


def shell(arguments):
    """Open Odoo's shell on the served database."""
    return pass_on(["shell", "-d", NAME, "--no-http", *arguments])


def bench(arguments):
    """Measure LAPOR beside its peer; imported only now, the rest of ./lapor does without."""
    from benchmarks import command

    return command.main(arguments)


def load(arguments):
    """Put the public site under load; what measures is read only for that."""
    from benchmarks.load import main as measure

    return measure(arguments)


def help_text(arguments=()):
    """Print the commands."""
    say((Path(__file__).parent / "help.txt").read_text().rstrip())
    return 0


COMMANDS = {
    "serve": lambda arguments: serve.serve(),
    "cluster": cluster.main,
    "test": testing.main,
    "lint": lint.main,
    "odoo": pass_on,
    "shell": shell,
    "verify-history": verify_history.main,
    "manual": manual.main,
    "backup": backup.main,
    "restore": restore.main,
    "drill": drill.main,
    "upgrade": upgrade.main,
    "bench": bench,
    "load": load,
    "help": help_text,
    "--help": help_text,
    "-h": help_text,
}


def main(arguments):
    """Run one command and return its exit code; troubles are told without a traceback."""
    name, *rest = arguments or ["help"]
    if name not in COMMANDS:
        complain(f"there is no command {name!r}; ./lapor help lists them.")
        return 2
    try:
        return COMMANDS[name](rest)
    except Trouble as trouble:
        complain(trouble)
        return 1
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        complain("the disk is full; free some space and run it again, it goes on where it was.")
        return 1
    except (KeyboardInterrupt, Stopped):
        complain("interrupted; run it again and it goes on where it was.")
        return INTERRUPTED
