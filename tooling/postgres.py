"""Starts, shares and stops the PostgreSQL server."""

import os
import shutil
from contextlib import contextmanager

from . import postgres_home
from .command import run
from .console import Trouble, step
from .locks import Users, only_one
from .paths import Paths
from .postgres_home import as_account, program
from .stamp import new_draft

ROLE = "lapor"
# Only a socket in a folder that nobody else may enter: no port, no password to lose. What is kept of the changes lets a
# replica that was away for a while go on; a slot would keep all of them, also for one that never returns.
SETTINGS = """
listen_addresses = ''
unix_socket_directories = '{run}'
unix_socket_permissions = 0700
max_connections = 120
shared_buffers = '256MB'
work_mem = '16MB'
log_min_messages = warning
wal_keep_size = '256MB'
"""


def is_external(environ=os.environ):
    """Whether the person named a server of their own with the usual variables."""
    return any(environ.get(name) for name in ("PGHOST", "PGHOSTADDR", "PGSERVICE"))


class Cluster:
    """The private cluster of one checkout."""

    def __init__(self, paths=None):
        self.paths = paths or Paths()
        self.home = postgres_home.settle(self.paths)
        self.data = self.home / "data"
        self.run = postgres_home.socket_folder(self.home)
        # Says that ./lapor started the server, so that one started by hand is left alone.
        self.started_here = self.paths.lapor / "locks" / "postgres.started"

    @property
    def environment(self):
        """What a client needs to connect."""
        return {"PGHOST": str(self.run), "PGPORT": "5432", "PGUSER": ROLE}

    def create(self):
        """Initialise the data folder, aside and renamed when complete."""
        if (self.data / "PG_VERSION").exists():
            return
        shutil.rmtree(self.data, ignore_errors=True)
        with step("Making the private PostgreSQL cluster"):
            draft = new_draft(self.data)
            postgres_home.make_folder(draft)
            initdb = [program("initdb"), "-D", draft, "-U", "postgres", "-A", "trust", "-E", "UTF8"]
            run(as_account([*initdb, "--locale=C.UTF-8"]), cwd="/", sentence="PostgreSQL could not be initialised.")
            draft.rename(self.data)

    def configure(self):
        """Write the settings and have the cluster's own file include them."""
        extra = self.data / "lapor.conf"
        extra.write_text(SETTINGS.format(run=self.run))
        extra.chmod(0o644)
        main = self.data / "postgresql.conf"
        if "include = 'lapor.conf'" not in main.read_text():
            with main.open("a") as out:
                out.write("\ninclude = 'lapor.conf'\n")

    def is_running(self):
        """Whether the server of this cluster is up."""
        try:
            run(as_account([program("pg_ctl"), "-D", self.data, "status"]), cwd="/", log="postgres")
        except Trouble:
            return False
        return True

    def start(self):
        """Start the server."""
        self.create()
        self.configure()
        with step("Starting PostgreSQL"):
            self.started_here.touch()
            self.control("start", "PostgreSQL did not start; is the disk full?")

    def ensure_role(self):
        """Make the role LAPOR connects as; the run that started the server may have been killed before it.

        Not a superuser: the two extensions Odoo wants may be created by a database's owner.
        """
        asked = f"SELECT 'CREATE ROLE {ROLE} LOGIN CREATEDB' WHERE to_regrole('{ROLE}') IS NULL \\gexec"
        self.ask(asked)

    def ask(self, text, database="postgres"):
        """Run statements as the server's own account and return their rows as text lines."""
        psql = [program("psql"), "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-h", self.run, "-U", "postgres"]
        return run(as_account([*psql, "-d", database]), cwd="/", log="postgres", text_in=text).strip()

    def stop(self):
        """Stop the server; clients still connected are sent away."""
        with step("Stopping PostgreSQL"):
            self.control("stop", "PostgreSQL did not stop.")
            self.started_here.unlink(missing_ok=True)

    def control(self, action, sentence, mode="fast"):
        """Call pg_ctl and wait until it is done; ``immediate`` ends the server as a crash does."""
        log = ["-l", self.data / "server.log"] if action == "start" else ["-m", mode]
        argv = [program("pg_ctl"), "-D", self.data, "-w", "-t", "90", "-s", *log, action]
        run(as_account(argv), cwd="/", log="postgres", sentence=f"{sentence} See {self.data / 'server.log'}.")


@contextmanager
def server(paths=None):
    """Yield the variables of a running server; its last user stops it.

    A server that somebody started by hand, or named by PGHOST, is used and left running.
    """
    if is_external():
        yield {}
        return
    cluster = Cluster(paths)
    users = Users("postgres-users", cluster.paths)
    with only_one("postgres", cluster.paths):
        if not cluster.is_running():
            cluster.start()
        cluster.ensure_role()
        users.join()
    try:
        yield cluster.environment
    finally:
        with only_one("postgres", cluster.paths):
            if users.leave() and cluster.started_here.exists():
                cluster.stop()
