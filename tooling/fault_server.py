"""A real Odoo with workers, started for one fault and stopped after it."""

import os
import re
import signal
import subprocess
from contextlib import contextmanager

from . import ports
from .console import Trouble

ALIVE = re.compile(r"Worker (Worker\w+) \((\d+)\) alive")
# As docs/operations/odoo.conf.example: what answers without a database is loaded from the start
SERVER_WIDE = "base,rpc,web,lapor_complaints"


class Server:
    """One running Odoo: where it listens, what it logs, and which of its processes do what."""

    def __init__(self, odoo, database, log, arguments=()):
        self.odoo, self.database, self.log = odoo, database, log
        self.port = ports.free_port()
        self.filed = []  # reports it has acknowledged, where a fault notes them here
        odoo.paths.log(log).unlink(missing_ok=True)
        options = ["-d", database, "--db-filter", f"^{database}$", "--load", SERVER_WIDE]
        options += ["--http-port", self.port, "--gevent-port", ports.free_port(), "--workers", 2]
        self.process = odoo.start(*options, *arguments, log=log, as_script=True)

    def is_alive(self):
        """Whether the process that minds the workers is there."""
        return self.process.poll() is None

    def said(self):
        """All that the server has logged."""
        return self.odoo.paths.log(self.log).read_text(errors="replace")

    def workers(self, kind="WorkerHTTP"):
        """The ids of its living processes of one kind."""
        born = [int(pid) for name, pid in ALIVE.findall(self.said()) if name == kind]
        return [pid for pid in born if self.is_ours(pid)]

    def is_ours(self, pid):
        """Whether a process is a living child of the server: ids are used again, and others have processes too."""
        try:
            with open(f"/proc/{pid}/stat") as file:
                state, parent = file.read().rpartition(")")[2].split()[:2]
        except OSError:
            return False
        return int(parent) == self.process.pid and state != "Z"

    def kill(self, pid):
        """Kill one of its processes, as a machine short of memory does."""
        if self.is_ours(pid):
            os.kill(pid, signal.SIGKILL)

    def stop(self):
        """End it."""
        end(self.process)


@contextmanager
def crons(odoo, database, log):
    """Yield a process that runs nothing but crons, by threads, as docs/operations/systemd/lapor-cron.service does."""
    options = ["-d", database, "--load", SERVER_WIDE, "--no-http", "--workers", 0, "--max-cron-threads", 1]
    process = odoo.start(*options, log=log, as_script=True)
    try:
        yield process
    finally:
        end(process)


def end(process):
    """End a process politely, then firmly."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@contextmanager
def serving(odoo, database, log, *arguments):
    """Yield a server that answers."""
    server = Server(odoo, database, log, arguments)
    try:
        if not ports.wait_for_http(ports.LOOPBACK, server.port, server.is_alive):
            raise Trouble(f"Odoo does not answer; its last words are in {odoo.paths.log(log)}")
        yield server
    finally:
        server.stop()
