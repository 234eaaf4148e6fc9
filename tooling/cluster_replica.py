"""The replica of the private PostgreSQL cluster: copied anew at each start, removed at the end."""

import shutil

from . import postgres_home
from .command import run
from .console import step
from .postgres import SETTINGS, Cluster
from .postgres_home import as_account, program

# Long reads on the replica keep the rows they see; the primary lets them be for that long.
FOLLOWING = "hot_standby = on\nhot_standby_feedback = on\n"
NAME = "lapor_replica"


class Replica(Cluster):
    """A second server, with its own folder and socket, that repeats what the first one writes."""

    def __init__(self, primary):
        super().__init__(primary.paths)
        self.primary = primary
        self.data = self.home / "replica"
        self.run = postgres_home.socket_folder(self.home, "replica-run")
        self.started_here = self.paths.lapor / "locks" / "replica.started"

    def create(self):
        """Copy the primary; a copy of an earlier run that was cut off goes first."""
        self.remove()
        postgres_home.make_folder(self.data)
        with step("Copying the database server for the replica"):
            copy = [program("pg_basebackup"), "-h", self.primary.run, "-U", "postgres", "-D", self.data]
            copy += ["-X", "stream", "-c", "fast", "-d", f"application_name={NAME}", "-R"]
            run(as_account(copy), cwd="/", log="postgres", sentence="The replica could not be made; is the disk full?")

    def configure(self):
        """Its own socket, else as the primary."""
        extra = self.data / "lapor.conf"
        extra.write_text(SETTINGS.format(run=self.run) + FOLLOWING)

    def begin(self):
        """Start it on the copy it has: it goes on where it was."""
        self.started_here.touch()
        self.control("start", "The replica did not start.")

    def start(self):
        """Copy and start."""
        self.create()
        self.configure()
        with step("Starting the replica"):
            self.begin()

    def crash(self):
        """End it without a farewell to anybody."""
        self.control("stop", "The replica did not end.", "immediate")

    def remove(self):
        """Stop it when it runs, and remove its folder."""
        if self.data.exists():
            if self.is_running():
                self.control("stop", "The replica did not stop.")
            shutil.rmtree(self.data)
        self.started_here.unlink(missing_ok=True)

    def lag_bytes(self):
        """How much of what the primary has written is not yet repeated; None while it does not follow."""
        asked = "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn) FROM pg_stat_replication"
        answer = self.primary.ask(f"{asked} WHERE application_name = '{NAME}' AND state = 'streaming'")
        return int(answer) if answer else None
