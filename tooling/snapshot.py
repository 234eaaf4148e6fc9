"""One moment of a database, held still while it is copied.

Files are written before the transaction that names them, under the hash of their content, and never changed. So every
file that the moment's rows name is there; the one who could take it away is Odoo's collector of garbage. It works
under ``LOCK ir_attachment IN SHARE MODE`` and gives up after 10 seconds; the lock taken here, the one of every ordinary
write, keeps it out and nobody else. It is taken before the moment, or a collection could fall between the two.
"""

import re
import subprocess
from contextlib import suppress

from .command import WITH_US
from .console import Trouble
from .paths import Paths
from .postgres_home import program

BEGIN = """
SET statement_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET lock_timeout = '60s';
BEGIN ISOLATION LEVEL REPEATABLE READ;
LOCK TABLE ir_attachment IN ROW EXCLUSIVE MODE;
SELECT pg_export_snapshot();
"""
TABLES = """
SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY 1;
"""
FILES = "SELECT DISTINCT store_fname FROM ir_attachment WHERE store_fname IS NOT NULL ORDER BY 1;"
# Which addons, as what they said of themselves; nothing about people.
ADDONS = "SELECT name, latest_version FROM ir_module_module WHERE state = 'installed' AND name IN ('base', {});"
FILE_NAME = re.compile(r"[0-9a-f]{2}/[0-9a-f]{40}")
MARK = "-- end of answer --"
CLOSED = (
    "The database {} could not be opened: there is no LAPOR in it, or an upgrade holds its tables for more than a"
    " minute; try again later. Details: {}"
)
LOST = "The connection to the database {} was lost; is its server up? Details: {}"


def counts_query(tables):
    """One statement that counts every table."""
    parts = (f"SELECT '{table}', count(*) FROM \"{table}\"" for table in tables)
    return " UNION ALL ".join(parts) + " ORDER BY 1;"


def counted(lines):
    """Rows of the statement above as a dict."""
    pairs = (line.rsplit("|", 1) for line in lines)
    return {table: int(count) for table, count in pairs}


class Snapshot:
    """A session that holds one moment, as a context."""

    def __init__(self, environment, database):
        self.database = database
        self.log = Paths().log("backup")
        psql = [program("psql"), "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-d", database]
        self.errors = self.log.open("a")
        self.process = subprocess.Popen(
            [*WITH_US, *psql],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            text=True,
        )
        self.id = None

    def __enter__(self):
        try:
            self.id = self.ask(BEGIN)[-1]
        except Trouble as trouble:
            self.__exit__()
            raise Trouble(CLOSED.format(self.database, self.log)) from trouble
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error):
        with suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()
        self.errors.close()

    def ask(self, sql):
        """Return the rows of a statement as lines. Raises Trouble when the session has ended."""
        lines = []
        try:
            self.process.stdin.write(f"{sql}\n\\echo '{MARK}'\n")
            self.process.stdin.flush()
            for line in self.process.stdout:
                if line.rstrip("\n") == MARK:
                    return lines
                lines.append(line.rstrip("\n"))
        except BrokenPipeError:
            pass
        raise Trouble(LOST.format(self.database, self.log))

    def counts(self):
        """Rows of every table."""
        return counted(self.ask(counts_query(self.ask(TABLES))))

    def files(self):
        """The names of all files that rows name."""
        return [name for name in self.ask(FILES) if FILE_NAME.fullmatch(name)]

    def addons(self, names):
        """The version of each addon of ours, and of Odoo's base."""
        quoted = ", ".join(f"'{name}'" for name in names)
        return dict(line.split("|", 1) for line in self.ask(ADDONS.format(quoted)))
