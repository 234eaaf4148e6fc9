"""A database server of its own for one fault, which may be restarted and killed: never the one other tests use."""

from contextlib import contextmanager

from .command import run
from .console import Trouble
from .database import Databases
from .paths import Paths
from .postgres import Cluster
from .postgres_home import account_can_enter, as_account, program


class OwnCluster(Cluster):
    """A cluster in the folder of a fault."""

    def __init__(self, home):
        if not account_can_enter(home):
            raise Trouble(f"PostgreSQL's account cannot enter {home}; keep the checkout where others may pass.")
        super().__init__(ClusterPaths(home))
        self.started_here = home / "postgres.started"

    def restart(self, mode):
        """Restart it as pg_ctl does: ``fast`` ends every transaction, ``immediate`` is a crash and its recovery."""
        self.down(mode)
        self.start_quietly()

    def down(self, mode="fast"):
        """Stop it."""
        self._call("stop", "-m", mode)

    def start_quietly(self):
        """Start it again."""
        self._call("start", "-l", self.data / "server.log")

    def _call(self, action, *options):
        argv = [program("pg_ctl"), "-D", self.data, "-w", "-t", "90", "-s", *options, action]
        run(as_account(argv), cwd="/", log="postgres", sentence=f"The fault's database server did not {action}.")


class ClusterPaths(Paths):
    """Puts everything of a cluster into one folder."""

    def __init__(self, home):
        super().__init__(home)

    @property
    def lapor(self):
        """The folder."""
        return self.root


@contextmanager
def own_cluster(ours):
    """Yield a running server in the folder of a fault."""
    cluster = OwnCluster(ours.paths.home)
    cluster.create()
    cluster.configure()
    cluster.start_quietly()
    try:
        cluster.ensure_role()
        yield cluster
    finally:
        cluster.down("immediate")


def bring(odoo, database, ours, name):
    """Copy a database from the tests' server to the fault's under a name; commits there wait for the disk."""
    file = ours.paths.home / "copy.dump"
    sentence = "The database for the fault could not be copied."
    run([program("pg_dump"), "-Fc", "-Z0", "-f", file, database], env=odoo.postgres, log="fault", sentence=sentence)
    Databases(ours).create(name)
    restore = [program("pg_restore"), "-j2", "--no-owner", "--no-privileges", "-d", name, file]
    run(restore, env=ours.postgres, log="fault", sentence=sentence)
    file.unlink()
