"""A backup is one moment, whole or not there, and comes back as it was."""

import subprocess
from unittest import mock

from tooling import backup, restore, snapshot
from tooling.console import Trouble
from tooling.postgres_home import program
from tooling.tests.small_database import SmallDatabaseCase
from tooling.tests.support import heard

WORD = "kunci yang cukup panjang"


class TestBackup(SmallDatabaseCase):
    def make(self, word=None, name="b.lapor"):
        file = self.root / name
        with heard() as out:
            facts = backup.make(self.odoo, self.name, file, word)
        self.shown = out.getvalue()
        return file, facts

    def restore(self, file, name, word=None):
        with heard() as out:
            code = restore.restore(self.odoo, file, name, word)
        self.shown = out.getvalue()
        return code

    def test_comes_back_as_it_was_plain_and_encrypted(self):
        for word in (None, WORD):
            with self.subTest(encrypted=bool(word)):
                file, facts = self.make(word, f"b{bool(word)}.lapor")
                self.assertEqual(facts["counts"]["lapor_complaint"], 500)
                self.assertEqual(file.stat().st_mode & 0o777, 0o600)
                self.assertEqual(b"ustar" in file.read_bytes()[:512], not word)
                copy = f"{self.name}copy{bool(word)}".lower()
                self.assertEqual(self.restore(file, copy, word), 0)
                self.assertEqual(self.databases.sql("SELECT max(title) FROM lapor_complaint", copy), "Lampu padam 99")
                self.assertEqual(self.databases.noted(copy), "key")
                for name in self.files:
                    here, there = self.databases.files(self.name) / name, self.databases.files(copy) / name
                    self.assertEqual(here.read_bytes(), there.read_bytes())
                self.databases.drop(copy)
        self.assertEqual([path.name for path in self.root.iterdir() if path.name.startswith(".b")], [])

    def test_nothing_is_collected_while_files_are_copied_and_reports_still_come_in(self):
        """Odoo's collector removes what no row names any more, under a lock that the backup keeps from it."""
        collected, copied = [], backup.copy_files

        def meanwhile(*arguments):
            self.databases.sql("DELETE FROM ir_attachment", self.name)
            collect = "BEGIN; SET LOCAL lock_timeout = '200ms'; LOCK ir_attachment IN SHARE MODE; COMMIT"
            try:
                self.databases.sql(collect, self.name)
            except Trouble:
                pass
            else:
                collected.extend((self.databases.files(self.name) / name).unlink() for name in self.files)
            self.add_file(b"sent meanwhile")
            return copied(*arguments)

        with mock.patch.object(backup, "copy_files", meanwhile):
            file, facts = self.make()
        self.assertEqual((collected, facts["absent"], facts["counts"]["ir_attachment"]), ([], [], 3))
        self.restore(file, f"{self.name}copy")
        self.assertEqual(self.databases.sql("SELECT count(*) FROM ir_attachment", f"{self.name}copy"), "3")

    def test_files_that_were_missing_or_rotten_before_are_told_and_do_not_stop_it(self):
        folder = self.databases.files(self.name)
        (folder / self.files[0]).unlink()
        (folder / self.files[1]).write_bytes(b"rotten")
        file, facts = self.make()
        self.assertEqual((facts["absent"], facts["wrong"]), ([self.files[0]], [self.files[1]]))
        with heard() as out:
            backup.announce(file, facts)
        self.assertIn("1 files were missing before", out.getvalue())
        self.assertEqual(self.restore(file, f"{self.name}copy"), 0)

    def test_a_lost_session_makes_no_backup(self):
        def cut(*arguments):
            self.databases.sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                f" AND datname = '{self.name}'"
            )
            return [], []

        with mock.patch.object(backup, "copy_files", cut), self.assertRaisesRegex(Trouble, "was lost"):
            self.make()
        self.assertFalse((self.root / "b.lapor").exists())

    def test_not_while_the_tables_are_changed_and_not_without_lapor(self):
        begin = snapshot.BEGIN.replace("60s", "300ms")
        psql = [program("psql"), "-X", "-q", "-d", self.name]
        with (
            mock.patch.object(snapshot, "BEGIN", begin),
            subprocess.Popen(psql, env=self.odoo.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other,
        ):
            other.stdin.write(b"BEGIN; LOCK ir_attachment IN SHARE MODE;\n\\echo in\n")
            other.stdin.flush()
            other.stdout.readline()
            with self.assertRaisesRegex(Trouble, "an upgrade holds its tables"):
                self.make()
            other.stdin.close()
        self.databases.sql("DROP TABLE ir_attachment", self.name)
        with self.assertRaisesRegex(Trouble, "there is no LAPOR in it"):
            self.make()

    def test_no_such_database(self):
        self.name, here = "nosuchdatabase", self.name
        with self.assertRaisesRegex(Trouble, "There is no database nosuchdatabase"):
            self.make()
        self.name = here
        self.assertEqual(list(self.root.glob("*b.lapor*")), [])

    def test_never_over_something_that_is_there(self):
        file, _facts = self.make()
        with self.assertRaisesRegex(Trouble, "is not overwritten"):
            self.make()
        for name, words in (
            (self.name, "There is a database"), ("Besar", "cannot be the name"), ("a';--", "cannot be the name"),
        ):  # fmt: skip
            with self.subTest(name=name), self.assertRaisesRegex(Trouble, words):
                self.restore(file, name)
        (self.paths.data / "filestore" / "former").mkdir()
        with self.assertRaisesRegex(Trouble, "is in the way"):
            self.restore(file, "former")

    def test_rows_that_differ_are_found(self):
        file, _facts = self.make()
        unpack = restore.unpack

        def lossy(odoo, file, word, draft):
            manifest = unpack(odoo, file, word, draft)
            self.databases.sql("DELETE FROM lapor_complaint WHERE id = 7", draft)
            return manifest

        with mock.patch.object(restore, "unpack", lossy), self.assertRaisesRegex(Trouble, "lapor_complaint for one"):
            self.restore(file, f"{self.name}copy")
        self.assertEqual(self.leftovers(), [])
