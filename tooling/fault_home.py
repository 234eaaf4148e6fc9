"""A place of its own for one fault: configuration, files and, if wanted, a database server that may be broken."""

import secrets
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from . import odoo_config
from .database import Databases
from .odoo_command import Odoo
from .paths import Paths

# The time trap would add seconds to each report; the letters are another phase's matter
SETTINGS = """
env["ir.config_parameter"].set_param("lapor_website.least_seconds", "0")
env["ir.config_parameter"].set_param("lapor_complaints.ops_free_mb", "0")
env.cr.commit()
"""


@dataclass(frozen=True)
class FaultPaths(Paths):
    """The checkout's folders, but configuration and files of our own."""

    home: Path = None

    @property
    def data(self):
        """Odoo's data folder."""
        return self.home / "data"

    @property
    def config(self):
        """Odoo's configuration file."""
        return self.home / "odoo.conf"


@contextmanager
def home(odoo, name):
    """Yield an Odoo like the given one with a folder of its own, which is removed afterwards."""
    folder = odoo.paths.lapor / f"fault-{name}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    folder.chmod(0o711)  # the account that runs PostgreSQL passes through
    try:
        yield dressed(odoo, odoo.postgres, FaultPaths(odoo.paths.root, folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def dressed(odoo, postgres, paths):
    """The same Odoo with another database server and other folders."""
    odoo_config.write(paths, odoo.source, postgres)
    return Odoo(paths, odoo.source, postgres, odoo.tools)


@contextmanager
def copied(odoo, ours, template):
    """Yield the name of a copy of the tests' database, on their server, with its files in a folder of our own."""
    database = f"fault{secrets.token_hex(4)}"
    there = Databases(odoo)
    there.sql(f'CREATE DATABASE "{database}" TEMPLATE "{template}"')
    try:
        copy_files(there, template, ours, database)
        settle(ours, database)
        yield database
    finally:
        there.drop(database)


@contextmanager
def town(odoo, template, name):
    """Yield (Odoo, database): a folder of its own with a copy of the tests' database."""
    with home(odoo, name) as ours, copied(odoo, ours, template) as database:
        yield ours, database


def copy_files(there, template, ours, database):
    """Copy the attachments of the template; copies, because a fault may spoil them."""
    shutil.copytree(there.files(template), Databases(ours).files(database))


def settle(odoo, database):
    """Set what tests of whole servers need."""
    odoo.script(database, SETTINGS, log="fault", sentence="The database for the fault could not be prepared.")
