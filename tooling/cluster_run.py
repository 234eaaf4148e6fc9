"""The processes of a cluster: started in the order they need each other, watched, stopped."""

import os
import shutil
import signal
import subprocess
import time
from contextlib import contextmanager, suppress
from pathlib import Path

from . import cluster_layout, cluster_nginx, ports
from .cluster_replica import Replica
from .console import Trouble, say, step
from .postgres import Cluster

PATIENCE = 30
# A machine that is gone answers nothing at all; without a limit a page would wait minutes for it
VARIABLES = {"PGCONNECT_TIMEOUT": "3"}


class Running:
    """Everything that one ./lapor cluster has started."""

    def __init__(self, odoo, database, layout):
        self.odoo, self.database, self.layout = odoo, database, layout
        self.replica = Replica(Cluster(odoo.paths))
        self.folder = odoo.paths.lapor / "cluster"
        self.processes = {}

    def names(self):
        """The application servers."""
        return [f"server {number}" for number in range(1, len(self.layout.servers) + 1)]

    def launch(self, name):
        """Start one process and remember it."""
        if name == "nginx":
            self.folder.mkdir(exist_ok=True)
            self.processes[name] = cluster_nginx.start(self.layout, self.folder)
            return
        if name == "cron":
            options = cluster_layout.cron_options(self.database)
        else:
            number = int(name.split()[1])
            pair = self.layout.servers[number - 1]
            options = cluster_layout.server_options(self.database, number, pair, self.replica.environment)
        log = f"cluster-{name.replace(' ', '')}"
        self.processes[name] = self.odoo.start(*options, log=log, variables=VARIABLES, as_script=True)

    def is_alive(self, name):
        """Whether the process is there."""
        return self.processes[name].poll() is None

    def wait(self, name, port, host=ports.LOOPBACK):
        """Wait until a process answers."""
        if not ports.wait_for_http(host, port, lambda: self.is_alive(name)):
            where = self.folder / "error.log" if name == "nginx" else self.odoo.paths.log(f"cluster-{name}")
            raise Trouble(f"The process {name} does not answer; its last words are in {where}")

    def start(self):
        """Start all, in the order they need each other."""
        shutil.rmtree(self.folder / "cache", ignore_errors=True)  # files of the addons may have changed since
        self.replica.start()
        with step(f"Starting {len(self.layout.servers)} application servers, the cron worker and nginx"):
            for name in (*self.names(), "cron"):
                self.launch(name)
            for name, (port, _bus) in zip(self.names(), self.layout.servers, strict=True):
                self.wait(name, port)
            self.launch("nginx")
            self.wait("nginx", self.layout.front, self.layout.host)

    def all_alive(self):
        """Whether everything is there."""
        return all(map(self.is_alive, self.processes)) and self.replica.is_running()

    def end(self, name):
        """End a process politely."""
        self.processes[name].terminate()
        self.processes.pop(name).wait(PATIENCE)

    def renew(self, name):
        """Let each worker finish what it is at and be replaced by a new one, which tries the replica again.

        Not by SIGHUP: Odoo 19 then starts itself anew by its interpreter's bare name, outside its virtual environment.
        """
        master = self.processes[name].pid
        for child in Path(f"/proc/{master}/task/{master}/children").read_text().split():
            with suppress(ProcessLookupError):
                os.kill(int(child), signal.SIGINT)

    def kill(self, name):
        """End a process and all of its workers at once, as a power cut does."""
        os.killpg(self.processes[name].pid, signal.SIGKILL)
        self.processes[name].wait()

    def stop(self):
        """End all: first the door, then those behind it, each with the time to finish what it is at."""
        with step("Stopping nginx, the servers and the replica"):
            nginx = self.processes.pop("nginx", None)
            for process in filter(None, (nginx, *self.processes.values())):
                process.terminate()
            end = time.monotonic() + PATIENCE
            for process in filter(None, (nginx, *self.processes.values())):
                with suppress(subprocess.TimeoutExpired):
                    process.wait(max(1, end - time.monotonic()))
                # its children too, if any is left
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()
            self.processes.clear()
            self.replica.remove()

    def watch(self, pause=1):
        """Start again what ended, as systemd does, until we are asked to end."""
        while True:
            time.sleep(pause)
            for name in self.processes:
                if not self.is_alive(name):
                    say(f"  {name} has ended; starting it again")
                    time.sleep(pause)
                    self.launch(name)


@contextmanager
def running(odoo, database, layout):
    """Yield a started cluster and leave nothing of it behind."""
    cluster = Running(odoo, database, layout)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.stop()
