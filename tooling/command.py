"""Runs other programs; their output goes to a log, a failure becomes a sentence."""

import os
import subprocess

from .console import Trouble
from .paths import Paths

# When we are killed the program is asked to end, and so are its helpers: timeout, here without
# a limit, passes the request on to all of them. Nothing works on beside the next run.
TOLD_ONCE = ("setpriv", "--pdeathsig", "TERM")
WITH_US = (*TOLD_ONCE, "timeout", "0")


def finish(process, text):
    """Give a program its input and wait for it; when we are interrupted, end it first."""
    try:
        return process.communicate(text)[0]
    except BaseException:
        process.terminate()
        process.communicate()
        raise


def run(argv, *, log="install", env=None, sentence=None, cwd=None, text_in="", outlive=False):
    """Run a program silently, append its output to a log and return that output.

    ``sentence`` is what the person reads when it fails; the log's path is added. A program
    that may ``outlive`` us is left to finish when we are killed.
    """
    argv = [str(part) for part in argv]
    file = Paths().log(log)
    with subprocess.Popen(
        argv if outlive else [*WITH_US, *argv],
        env={**os.environ, **(env or {})},
        cwd=cwd,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        output = finish(process, text_in)
    with file.open("a") as out:
        out.write(f"$ {argv[0]} … ({len(argv) - 1} arguments), exit code {process.returncode}\n{output}\n")
    if process.returncode:
        raise Trouble(f"{sentence or 'The program ' + argv[0] + ' failed.'} Details: {file}")
    return output


REFUSED = "Administrator rights were refused; run ./lapor as root or as a user with sudo."


def run_as_root(argv, sentence=REFUSED):
    """Run a program with administrator rights; sudo may ask for a password.

    What changes the machine is never cut off in the middle.
    """
    as_other = () if os.geteuid() == 0 else ("sudo",)
    return run([*as_other, *argv], sentence=sentence, outlive=True)
