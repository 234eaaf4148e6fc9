"""Scenarios in rounds that take turns, so that a machine that gets slower is slower for all of them."""

import json
import os
import subprocess

from tooling import ports
from tooling.command import WITH_US
from tooling.console import Trouble
from tooling.paths import REPOSITORY
from tooling.progress import progress

from . import processes, server
from .figures import Result
from .scenarios import SCENARIOS

ROUND = 15  # seconds of one scenario at a time, at most
WARM = 2  # seconds of each scenario before anything counts: templates are compiled, caches filled
# A visitor who files waits three seconds between opening and sending: more of them at once keep the server busy
PATIENT = {"file": 5, "mixed": 2}


def plan(seconds):
    """The lengths of the rounds: at least two, unless there is time for one only."""
    rounds = max(-(-seconds // ROUND), min(2, seconds // 4), 1)
    return [seconds / rounds] * rounds


def one_round(odoo, job):
    """Let the visitors visit, in a process of their own; return what they saw."""
    argv = [*WITH_US, str(odoo.paths.python), "-B", "-m", "benchmarks.load.generator"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    with subprocess.Popen(
        argv, env=environment, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            said = process.communicate(json.dumps(job))[0]
        except BaseException:
            process.terminate()
            raise
    if process.returncode:
        raise Trouble("The visitors broke off; what they said is above.")
    return json.loads(said)


def measured_round(odoo, job, odoo_pid, database_pid):
    """One round with the CPU that the server took meanwhile."""
    before = processes.cpu(odoo_pid), processes.cpu(database_pid)
    seen = one_round(odoo, job)
    after = processes.cpu(odoo_pid), processes.cpu(database_pid)
    return {**seen, "worker_cpu": after[0] - before[0], "database_cpu": after[1] - before[1]}


class Rounds:
    """All rounds against one running server."""

    def __init__(self, odoo, options, facts, job):
        self.odoo, self.options, self.job = odoo, options, {**job, "facts": facts}
        self.results = {name: Result() for name in SCENARIOS}
        self.filed = []

    def turn(self, line, pids, seconds, counts=True):
        """One round of each scenario."""
        for name in SCENARIOS:
            line.tell(f"{name}, {seconds:.0f} s" + ("" if counts else ", not counted"))
            self.job |= {"seed": self.job["seed"] + 1, "scenario": name, "seconds": seconds}
            self.job["users"] = self.options.users * PATIENT.get(name, 1)
            seen = measured_round(self.odoo, self.job, *pids)
            self.filed += seen["acknowledged"]
            if counts:
                self.results[name].add(seen)


def measure(odoo, options):
    """Return (results by scenario, memory of each worker, acknowledged numbers that are not stored)."""
    port = ports.free_port()
    with server.copied(odoo, options.database) as facts, server.running(odoo, port) as process:
        rounds = Rounds(odoo, options, facts, {"port": port, "seed": 0})
        pids = process.pid, server.postmaster(odoo)
        with progress("Visiting") as line:
            rounds.turn(line, pids, WARM, counts=False)
            with processes.Watch(process.pid) as watch:
                for seconds in plan(options.seconds):
                    rounds.turn(line, pids, seconds)
            line.end(f"{sum(result.requests for result in rounds.results.values())} requests")
        missing = set(rounds.filed) - server.stored(odoo, rounds.filed)
    return rounds.results, [one for one in watch.seen.values() if len(one.pss) > 2], missing
