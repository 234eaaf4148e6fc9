"""Databases with their attachments: copying, renaming, dropping, remembering."""

import os
import shutil

from .command import run
from .postgres_home import program

# Odoo sorts and compares by bytes in a new database; ours are made the same way.
CREATE = "CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C'"


class Databases:
    """The databases of one server, and the files Odoo keeps for them."""

    def __init__(self, odoo):
        self.odoo = odoo

    def sql(self, text, database="postgres"):
        """Run one statement and return its rows as text lines."""
        psql = [program("psql"), "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-d", database]
        sentence = "The database server refused a command."
        return run(psql, log="sql", env=self.odoo.postgres, text_in=text, sentence=sentence).strip()

    def files(self, name):
        """Odoo's folder with the attachments of a database."""
        return self.odoo.paths.data / "filestore" / name

    def names(self):
        """All databases of the server."""
        return self.sql("SELECT datname FROM pg_database").splitlines()

    def exists(self, name):
        """Whether the server has a database of this name."""
        return name in self.names()

    def create(self, name):
        """Make an empty database, with the extension that Odoo itself asks for in a new one."""
        self.sql(CREATE.format(name=name))
        self.sql("CREATE EXTENSION pg_trgm", name)

    def drop(self, name):
        """Remove a database, whoever is connected, and its files."""
        self.sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        shutil.rmtree(self.files(name), ignore_errors=True)

    def copy(self, template, name):
        """Make a database from another one; attachments never change, so links will do."""
        self.drop(name)
        self.sql(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        if self.files(template).is_dir():
            shutil.copytree(self.files(template), self.files(name), copy_function=os.link)

    def rename(self, old, new):
        """Give a finished database its name; the server's part comes last and is all or nothing."""
        shutil.rmtree(self.files(new), ignore_errors=True)
        if self.files(old).is_dir():
            self.files(old).rename(self.files(new))
        self.sql(f'ALTER DATABASE "{old}" RENAME TO "{new}"')

    def note(self, name, text):
        """Remember a word with a database; it goes where the database goes."""
        self.sql(f"COMMENT ON DATABASE \"{name}\" IS '{text}'")

    def noted(self, name):
        """The word remembered with a database, or an empty string."""
        return self.sql(f"SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '{name}'")

    def forget_durability(self, name):
        """Commit without waiting for the disk: only for databases that may be lost."""
        self.sql(f'ALTER DATABASE "{name}" SET synchronous_commit = off')
