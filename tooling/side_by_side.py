"""Tests with several Odoo processes at the same time, each on a database of its own."""

import os
import queue
import signal
import subprocess
from concurrent.futures import ThreadPoolExecutor

from . import odoo_phase, ports
from .console import say, step
from .outcome import Outcome

PATIENCE = 20


class Crew:
    """The processes at work and the shares that wait for one."""

    def __init__(self, odoo, shares):
        self.odoo = odoo
        self.processes = []
        self.waiting = queue.SimpleQueue()
        for numbered in enumerate(shares, 1):
            self.waiting.put(numbered)

    def next(self):
        """The next share with its number, or None when all are taken."""
        try:
            return self.waiting.get_nowait()
        except queue.Empty:
            return None

    def work(self, database):
        """Test share after share on one database; return the sum."""
        total = Outcome()
        while taken := self.next():
            number, tags = taken
            options = ["-d", database, "--stop-after-init", "--skip-auto-install"]
            options += ["--http-port", ports.free_port(), "--test-tags", tags]
            total.add(odoo_phase.listen(self.odoo, options, f"test-{number}", self.processes.append))
        return total

    def stop(self):
        """End every process; whoever reads its log comes to the end of it."""
        while self.next():
            pass
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)


def run(title, odoo, shares, databases):
    """Test all shares and return the sum; failures are shown in full at the end."""
    crew, total = Crew(odoo, shares), Outcome()
    with step(title), ThreadPoolExecutor(len(databases)) as pool:
        try:
            for done in [pool.submit(crew.work, database) for database in databases]:
                total.add(done.result())
        except BaseException:
            crew.stop()
            raise
    for text in total.texts():
        say(f"\n{text}\n")
    return total
