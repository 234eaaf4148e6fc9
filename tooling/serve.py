"""./lapor serve: LAPOR in the foreground until Ctrl-C."""

import subprocess
import time
from contextlib import contextmanager

from . import ports, prepare
from .console import Trouble, say, step
from .locks import only_one
from .signals import Stopped, stoppable
from .site import NAME, Site

BUSY = "Another ./lapor serve is at the database; waiting for it …"


@contextmanager
def running(odoo, host, port):
    """Yield Odoo's process, answering; end it politely afterwards, then firmly."""
    options = ["-d", NAME, "--http-interface", host, "--http-port", port]
    process = odoo.start(*options, log="serve")
    try:
        with step("Starting Odoo"):
            if not ports.wait_for_http(host, port, lambda: process.poll() is None):
                raise Trouble(f"Odoo does not answer; its last words are in {odoo.paths.log('serve')}")
        yield process
    finally:
        if process.poll() is None:
            with step("Stopping Odoo"):
                process.terminate()
                try:
                    process.wait(timeout=30)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()


def table(logins):
    """The demo logins as aligned lines."""
    rows = [("role", "login", "password")]
    rows += [(row["role"], row["login"], row["password"]) for row in logins]
    widths = [max(len(str(row[column])) for row in rows) for column in range(3)]
    return [
        "    " + "  ".join(str(cell).ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def announce(host, port, logins, seconds):
    """Tell where LAPOR is and who may log in."""
    shown = "localhost" if host == ports.LOOPBACK else host
    say(f"\nLAPOR answers on http://{shown}:{port}/lapor after {seconds:.0f} s. Officers log in on /odoo:\n")
    for line in table(logins):
        say(line)
    if host != ports.LOOPBACK:
        say("\nAttention: others can reach this address, and these passwords are known to all.")
    say("\nCtrl-C stops it.")


def serve():
    """Install what is missing, then serve until told to stop."""
    began = time.monotonic()
    host, port = ports.chosen_host(), ports.chosen_port()
    ports.check_free(host, port)
    with stoppable(), prepare.odoo() as odoo:
        with only_one("site", odoo.paths, BUSY):
            logins = Site(odoo, port).ensure()
        with running(odoo, host, port) as process:
            announce(host, port, logins, time.monotonic() - began)
            try:
                code = process.wait()
            except Stopped:
                say()
                return 0
    raise Trouble(f"Odoo ended by itself (exit code {code}); see {odoo.paths.log('serve')}")
