"""The server that is put under load: a copy of a database, two workers, the loopback alone."""

import json
import subprocess
from contextlib import contextmanager

from tooling import ports
from tooling.command import TOLD_ONCE
from tooling.console import Trouble, step
from tooling.database import Databases
from tooling.postgres import Cluster

from .city import script

NAME = "lapor-load"
WORKERS = 2
MARK = "LAPOR-LOAD:"
PATIENCE = 60


@contextmanager
def copied(odoo, database):
    """Yield the facts about a copy of ``database`` in which anything may be filed; the copy is removed afterwards."""
    databases = Databases(odoo)
    if not databases.exists(database):
        raise Trouble(f"There is no database {database}; ./lapor serve makes the one with the demo.")
    users = databases.sql(f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{database}'")
    if int(users):
        raise Trouble(f"The database {database} is in use; stop its ./lapor serve, then load a copy of it.")
    try:
        with step(f"Copying the database {database}"):
            databases.copy(database, NAME)
        with step("Adding a plain page and reports whose access codes are known"):
            said = odoo.script(NAME, script(MARK), log="load", sentence="The copy could not be prepared.")
        yield json.loads(next(line for line in said.splitlines() if line.startswith(MARK)).removeprefix(MARK))
    finally:
        with step("Removing the copy"):
            databases.drop(NAME)


def command(odoo, port):
    """Odoo's own script and not ``-m odoo``: only so its bus starts beside the workers (docs/operations/systemd)."""
    unpacked = odoo.source.python.parents[1].parent / "bin" / "odoo"
    program = unpacked if unpacked.exists() else odoo.source.python / "odoo-bin"
    options = {
        "database": NAME, "http-interface": ports.LOOPBACK, "http-port": port, "gevent-port": ports.free_port(),
        "workers": WORKERS, "max-cron-threads": 0, "log-level": "warn",
    }  # fmt: skip
    return [str(odoo.paths.python), str(program), *(f"--{name}={value}" for name, value in options.items())]


@contextmanager
def running(odoo, port):
    """Yield the process of an answering server, without crons; it is stopped on the way out."""
    with odoo.paths.log("load").open("a") as out:
        process = subprocess.Popen(
            [*TOLD_ONCE, *command(odoo, port)], env=odoo.environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
            start_new_session=True,
        )  # fmt: skip
    try:
        with step(f"Starting Odoo with {WORKERS} workers"):
            if not ports.wait_for_http(ports.LOOPBACK, port, lambda: process.poll() is None):
                raise Trouble(f"Odoo does not answer; its last words are in {odoo.paths.log('load')}")
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def postmaster(odoo):
    """The private PostgreSQL's first process, or None for a server of the person's own."""
    if not odoo.postgres:
        return None
    return int((Cluster(odoo.paths).data / "postmaster.pid").read_text().split()[0])


def stored(odoo, numbers):
    """Which of the acknowledged numbers are stored with their photo."""
    listed = ",".join(f"'{number}'" for number in numbers) or "''"
    rows = Databases(odoo).sql(
        "SELECT c.number FROM lapor_complaint c JOIN ir_attachment a ON a.res_model = 'lapor.complaint'"
        f" AND a.res_id = c.id WHERE c.number IN ({listed}) GROUP BY c.number",
        NAME,
    )
    return set(rows.split())
