"""The private cluster: where it lies, who reaches it, which server is used."""

import os
import stat
import unittest
from pathlib import Path

from tooling import postgres, postgres_home
from tooling.console import Trouble
from tooling.tests.support import CheckoutCase


class TestServerChoice(unittest.TestCase):
    def test_usual_variables_name_another_server(self):
        self.assertTrue(postgres.is_external({"PGHOST": "db.example"}))
        self.assertTrue(postgres.is_external({"PGSERVICE": "city"}))
        self.assertFalse(postgres.is_external({"PGDATABASE": "x", "PGHOST": ""}))

    def test_private_server_opens_no_port(self):
        self.assertIn("listen_addresses = ''", postgres.SETTINGS)
        self.assertIn("unix_socket_permissions = 0700", postgres.SETTINGS)
        self.assertNotIn("fsync = off", postgres.SETTINGS)

    def test_root_hands_the_server_to_the_account(self):
        self.assertEqual(postgres_home.as_account(["initdb"], uid=0)[:3], ["runuser", "-u", "postgres"])
        self.assertEqual(postgres_home.as_account(["initdb"], uid=1000), ["initdb"])


class TestHome(CheckoutCase):
    def test_socket_folder_is_private(self):
        home = self.root / "home"
        home.mkdir()
        folder = postgres_home.socket_folder(home)
        self.assertEqual(folder, home / "run")
        self.assertEqual(stat.S_IMODE(folder.stat().st_mode), 0o700)

    def test_deep_checkout_gets_a_short_socket(self):
        deep = Path(str(self.root / ("d" * 60)) + "/" + "e" * 60)
        deep.mkdir(parents=True)
        folder = postgres_home.socket_folder(deep)
        self.addCleanup(os.rmdir, folder)
        self.assertLessEqual(len(str(folder)), postgres_home.LONGEST_SOCKET_FOLDER)
        self.assertEqual(stat.S_IMODE(folder.stat().st_mode), 0o700)
        self.assertEqual(postgres_home.socket_folder(deep), folder)

    def test_cluster_of_a_removed_checkout_is_set_aside_not_removed(self):
        (self.root / "lapor-1" / "data").mkdir(parents=True)
        postgres_home.set_aside(self.root / "lapor-1")
        postgres_home.set_aside(self.root / "lapor-1")
        (kept,) = self.root.glob("lapor-1.old-*")
        self.assertTrue((kept / "data").is_dir())
        self.assertFalse((self.root / "lapor-1").exists())

    def test_a_link_laid_in_the_way_is_refused(self):
        target = self.root / "target"
        target.mkdir()
        (self.root / "run").symlink_to(target)
        with self.assertRaisesRegex(Trouble, "is a link"):
            postgres_home.make_folder(self.root / "run")
