"""Runs other programs; their output goes to a log, a failure becomes a sentence."""

import os
import subprocess

from .console import Trouble
from .paths import Paths


def run(argv, *, log="install", env=None, sentence=None, cwd=None, text_in=None):
    """Run a program silently, append its output to a log and return that output.

    ``sentence`` is what the person reads when it fails; the log's path is added.
    """
    argv = [str(part) for part in argv]
    file = Paths().log(log)
    done = subprocess.run(
        argv,
        env={**os.environ, **(env or {})},
        cwd=cwd,
        input=text_in if text_in is not None else "",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    with file.open("a") as out:
        out.write(f"$ {argv[0]} … ({len(argv) - 1} arguments), exit code {done.returncode}\n{done.stdout}\n")
    if done.returncode:
        raise Trouble(f"{sentence or 'The program ' + argv[0] + ' failed.'} Details: {file}")
    return done.stdout


def as_root(argv):
    """Prefix of a command that needs administrator rights, or a trouble."""
    from shutil import which

    if os.geteuid() == 0:
        return list(argv)
    if which("sudo"):
        return ["sudo", *argv]
    raise Trouble(f"Administrator rights are needed: run {' '.join(argv)} as root, then ./lapor again.")
