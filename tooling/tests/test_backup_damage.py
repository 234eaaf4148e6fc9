"""A backup that is not whole, or not for us to open, is refused with a sentence and leaves nothing behind."""

import io
import os
import subprocess
import tarfile
from unittest import mock

from tooling import backup, backup_cipher, new_file, restore
from tooling.backup_file import Writer, walk
from tooling.console import Trouble
from tooling.tests.small_database import SmallDatabaseCase
from tooling.tests.support import CheckoutCase, heard, variables

WORD = "kunci yang cukup panjang"


class TestDamage(SmallDatabaseCase):
    def refused(self, content, word=None, words="damaged|changed|no backup"):
        file = self.root / "changed.lapor"
        file.write_bytes(content)
        with heard(), self.assertRaisesRegex(Trouble, words):
            word = word if backup_cipher.is_sealed(file) else None
            restore.restore(self.odoo, file, f"{self.name}copy", word)
        self.assertEqual(self.leftovers(), [])

    def test_cut_off_or_changed_by_one_bit(self):
        for word in (None, WORD):
            file = self.root / f"whole{bool(word)}.lapor"
            with heard():
                backup.make(self.odoo, self.name, file, word)
            content = file.read_bytes()
            # After the seal a tar holds zeros alone.
            end = len(content) if word else content.rfind(b"manifest.sha256") + 512 + 64
            for length in (0, end // 3, end - 1):
                with self.subTest(encrypted=bool(word), cut_to=length):
                    self.refused(content[:length], word)
            marks = (b"PGDMP", b"foto 1", b'"counts"', self.files[2].encode(), b"manifest.sha256")
            places = [end // 2, end - 1] if word else [content.find(mark) + 3 for mark in marks]
            for place in places:
                with self.subTest(encrypted=bool(word), changed_at=place):
                    self.refused(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :], word)
        self.refused(content, "kunci lain yang panjang", "passphrase is wrong")
        self.refused(b"PK\3\4" + bytes(2000), words="no backup of LAPOR")


class TestFormat(CheckoutCase):
    def test_foreign_members_are_refused(self):
        for name, kind in (("../../etc/passwd", tarfile.REGTYPE), ("files/aa/" + "a" * 40, tarfile.SYMTYPE)):
            out = io.BytesIO()
            with tarfile.open(fileobj=out, mode="w") as tar:
                member = tarfile.TarInfo(name)
                member.type, member.linkname = kind, "/etc/passwd"
                tar.addfile(member)
            with self.subTest(name=name), self.assertRaisesRegex(Trouble, "something foreign"):
                walk(io.BytesIO(out.getvalue()), mock.Mock(side_effect=AssertionError))

    def test_a_manifest_with_fewer_members_is_refused(self):
        out = io.BytesIO()
        writer = Writer(out)
        writer.add_bytes("database/000001", b"a")
        writer.add_bytes("files/aa/" + "a" * 40, b"b")
        del writer.members[1]
        writer.finish({})
        with self.assertRaisesRegex(Trouble, "checksums differ"):
            walk(io.BytesIO(out.getvalue()), lambda name, source: None)

    def test_full_disk_leaves_no_half_file(self):
        """/dev/full answers as a full disk does."""
        target = self.root / "b.lapor"
        for word in (None, WORD):
            with (
                self.subTest(encrypted=bool(word)),
                self.assertRaisesRegex(Trouble, "disk with .* is full; no part of b.lapor"),
                mock.patch("os.fdopen", lambda fd, mode="r": open("/dev/full" if mode == "wb" else fd, mode)),
                new_file.new_file(target) as out,
                backup_cipher.sealing(out, word) as stream,
            ):
                stream.write(b"x" * 10_000_000)
        self.assertEqual([path.name for path in self.root.iterdir()], [".lapor"])

    def test_cut_off_leaves_nothing_and_nothing_running(self):
        for word in (None, WORD):
            with self.subTest(encrypted=bool(word)), self.assertRaises(KeyboardInterrupt):
                with new_file.new_file(self.root / "b.lapor") as out, backup_cipher.sealing(out, word) as stream:
                    stream.write(b"half")
                    raise KeyboardInterrupt
            self.assertEqual([path.name for path in self.root.iterdir()], [".lapor"])
            with self.assertRaises(ChildProcessError):  # the kernel's word for "you have no children"
                os.waitpid(-1, os.WNOHANG)

    def test_a_file_that_appears_meanwhile_is_kept(self):
        target = self.root / "b.lapor"
        with self.assertRaisesRegex(Trouble, "not overwritten"), new_file.new_file(target) as out:
            out.write(b"ours")
            target.write_bytes(b"theirs")
        self.assertEqual([path.name for path in self.root.glob("*b.lapor*")], ["b.lapor"])
        self.assertEqual(target.read_bytes(), b"theirs")


class TestPassphrase(CheckoutCase):
    def test_from_a_file_that_is_ours_alone(self):
        file = self.root / "word"
        file.write_text(f"{WORD}\nanything else\n")
        file.chmod(0o644)
        with self.assertRaisesRegex(Trouble, "chmod 600"):
            backup_cipher.passphrase(file, new=True)
        file.chmod(0o600)
        self.assertEqual(backup_cipher.passphrase(file, new=True), WORD)
        file.write_text("short\n")
        with self.assertRaisesRegex(Trouble, "fewer than 12"):
            backup_cipher.passphrase(file, new=True)
        self.assertEqual(backup_cipher.passphrase(file), "short")

    def test_from_the_environment_or_asked_for(self):
        with variables(**{backup_cipher.VARIABLE: WORD}):
            self.assertEqual(backup_cipher.passphrase(), WORD)
        with variables(**{backup_cipher.VARIABLE: None}), mock.patch("sys.stdin", io.StringIO()):
            with self.assertRaisesRegex(Trouble, "--passphrase-file"):
                backup_cipher.passphrase()

    def test_in_no_argument_and_no_environment_of_a_program(self):
        real, called = subprocess.Popen, []

        def noted(argv, **options):
            called.append((argv, options["env"]))
            return real(argv, **options)

        with variables(**{backup_cipher.VARIABLE: WORD}), mock.patch("subprocess.Popen", noted):
            with (self.root / "x").open("wb") as out, backup_cipher.sealing(out, WORD) as stream:
                stream.write(b"rahasia")
        self.assertEqual(len(called), 1)
        self.assertNotIn(WORD, repr(called))
        with backup_cipher.opening(self.root / "x", WORD) as stream:
            self.assertEqual(stream.read(), b"rahasia")
