"""Runs Odoo once for a test phase while reading its log."""

import os
import signal
import subprocess

from .command import WITH_US
from .console import say, step
from .log_records import Grouper
from .outcome import Outcome

TESTS_PER_DOT = 20


def start(odoo, arguments):
    """Odoo with its log on a pipe; it ends when we are killed."""
    return subprocess.Popen(
        [*WITH_US, *odoo.argv(*arguments)],
        env=odoo.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )


def end(process, patience=20):
    """End Odoo and its browsers when the phase was cut off; its log is still read, or it would wait for that."""
    if process.poll() is None:
        process.terminate()
        try:
            process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            # timeout leads the group in which all of them are.
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()


def read(lines, log, root):
    """Copy the log to a file and count; a dot shows that tests go on."""
    outcome, grouper, started = Outcome(), Grouper(), 0
    for line in lines:
        log.write(line)
        log.flush()
        record = grouper.feed(line)
        if record:
            outcome.take(record, root)
            if record.text.startswith("Starting Test"):
                started += 1
                if started % TESTS_PER_DOT == 0:
                    print(".", end="", flush=True)
    last = grouper.finish()
    if last:
        outcome.take(last, root)
    return outcome


def listen(odoo, arguments, log, started=None):
    """Run one Odoo process to its end and return the outcome; ``started`` is told the process."""
    file = odoo.paths.log(log)
    with file.open("w") as out:
        process = start(odoo, arguments)
        if started:
            started(process)
        try:
            outcome = read(process.stdout, out, odoo.paths.root)
            code = process.wait()
        finally:
            end(process)
    if code and not outcome.failed:
        outcome.problems.append(f"Odoo ended with exit code {code}; its log is {file}")
    return outcome


def run(title, odoo, arguments, log):
    """Run one phase and return its outcome; failures are shown in full at its end."""
    with step(title):
        outcome = listen(odoo, arguments, log)
    for text in outcome.texts():
        say(f"\n{text}\n")
    return outcome
