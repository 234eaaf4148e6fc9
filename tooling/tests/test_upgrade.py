"""An upgrade happens in a copy: it takes the database's place when it is whole, or leaves no trace."""

import subprocess
from unittest import mock

from tooling import addons, upgrade
from tooling.console import Trouble
from tooling.postgres_home import program
from tooling.tests.small_database import SmallDatabaseCase
from tooling.tests.support import heard


class TestUpgrade(SmallDatabaseCase):
    def setUp(self):
        super().setUp()
        key = mock.patch.object(addons, "content_key", return_value="newkey")
        key.start()
        self.addCleanup(key.stop)
        self.odoo.work.side_effect = lambda draft, *_options, **_words: self.databases.sql(self.work, draft)
        self.work = "ALTER TABLE lapor_complaint ADD COLUMN added int"

    def upgrade(self):
        with heard():
            return upgrade.upgrade(self.odoo, self.name)

    def columns(self, database):
        asked = "SELECT count(*) FROM information_schema.columns WHERE table_name = 'lapor_complaint'"
        return int(self.databases.sql(asked, database))

    def test_the_copy_takes_the_place_and_the_former_state_stays(self):
        former = self.upgrade()
        self.assertEqual((self.columns(self.name), self.columns(former)), (3, 2))
        self.assertEqual(self.databases.noted(self.name), "newkey")
        for database in (self.name, former):
            for name in self.files:
                self.assertTrue((self.databases.files(database) / name).is_file())

    def test_what_fails_leaves_the_database_as_it_was(self):
        broken = {
            "SELECT no_such_function()": "refused",
            "DELETE FROM lapor_complaint WHERE id = 1": "500 before, 499 after",
            "UPDATE ir_module_module SET state = 'to upgrade'": "not wholly installed",
        }
        for work, words in broken.items():
            self.work = work
            with self.subTest(work=work), self.assertRaisesRegex(Trouble, words):
                self.upgrade()
        self.work = "SELECT 1"
        self.verify.return_value = 1
        with self.assertRaisesRegex(Trouble, "histories"):
            self.upgrade()
        self.assertEqual([name for name in self.databases.names() if self.name in name], [self.name])
        self.assertEqual(self.databases.sql("SELECT count(*) FROM lapor_complaint", self.name), "500")
        self.assertTrue((self.databases.files(self.name) / self.files[0]).is_file())

    def test_not_while_somebody_works_in_it(self):
        psql = [program("psql"), "-X", "-q", "-d", self.name]
        with subprocess.Popen(psql, env=self.odoo.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
            other.stdin.write(b"\\echo in\n")
            other.stdin.flush()
            other.stdout.readline()
            with self.assertRaisesRegex(Trouble, "1 sessions use"):
                self.upgrade()
            other.stdin.close()
