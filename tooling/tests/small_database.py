"""A database small enough to be made in a test: the tables that backup, restore and upgrade look at."""

import contextlib
import hashlib
import os
import secrets
import types
from unittest import mock

from tooling import postgres, verify_history
from tooling.database import Databases
from tooling.tests.support import CheckoutCase, heard

SCHEMA = """
CREATE TABLE ir_attachment (id serial PRIMARY KEY, store_fname varchar);
CREATE TABLE ir_module_module (name varchar, latest_version varchar, state varchar);
CREATE TABLE lapor_complaint (id serial PRIMARY KEY, title varchar);
CREATE TABLE lapor_complaint_event (id int);
CREATE TABLE lapor_reporter (id int);
CREATE TABLE lapor_disposition (id int);
CREATE TABLE res_users (id int);
INSERT INTO ir_module_module VALUES ('lapor_complaints', '19.0.1.0.0', 'installed');
INSERT INTO lapor_complaint (title) SELECT 'Lampu padam ' || n FROM generate_series(1, 500) n;
"""


class SmallDatabaseCase(CheckoutCase):
    """One database ``self.name`` with three files, on the checkout's own server; Odoo itself is not started."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        stack = contextlib.ExitStack()
        stack.enter_context(heard())  # the test run says itself that it starts and stops the server
        cls.connection = stack.enter_context(postgres.server())
        cls.addClassCleanup(stack.close)

    def setUp(self):
        super().setUp()
        self.odoo = types.SimpleNamespace(
            paths=self.paths,
            postgres=self.connection,
            environment={**os.environ, **self.connection},
            source=types.SimpleNamespace(lacks_files=()),
            argv=lambda *arguments: ["true", *map(str, arguments)],
            work=mock.Mock(),
        )
        self.databases = Databases(self.odoo)
        self.name = f"small{secrets.token_hex(4)}"
        self.addCleanup(self.drop_all)
        self.databases.create(self.name)
        self.databases.sql(SCHEMA, self.name)
        self.databases.note(self.name, "key")
        self.files = [self.add_file(f"foto {number}".encode()) for number in range(3)]
        verified = mock.patch.object(verify_history, "verify", return_value=0)
        self.verify = verified.start()
        self.addCleanup(verified.stop)

    def drop_all(self):
        for name in self.databases.names():
            if self.name in name or name.startswith("restoring"):
                self.databases.drop(name)

    def add_file(self, content):
        """Store a file as Odoo does and return its name."""
        digest = hashlib.sha1(content, usedforsecurity=False).hexdigest()
        name = f"{digest[:2]}/{digest}"
        path = self.databases.files(self.name) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self.databases.sql(f"INSERT INTO ir_attachment (store_fname) VALUES ('{name}')", self.name)
        return name

    def leftovers(self):
        """Databases and folders of a restore that did not end well."""
        folders = [path.name for path in (self.paths.data / "filestore").iterdir() if path.name != self.name]
        return [name for name in self.databases.names() if name.startswith("restoring")] + folders
