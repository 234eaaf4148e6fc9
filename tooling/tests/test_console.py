"""One line per step, and troubles as a sentence without a traceback."""

import errno
import subprocess
import unittest
from unittest import mock

from tooling import cli
from tooling.console import Trouble, step
from tooling.paths import REPOSITORY
from tooling.tests.support import heard


class TestConsole(unittest.TestCase):
    def test_step_is_one_line_with_its_seconds(self):
        with heard() as out, step("Baking"):
            pass
        self.assertRegex(out.getvalue(), r"\A  Baking … \d+\.\d s\n\Z")

    def test_step_that_fails_says_so_and_passes_the_error_on(self):
        with heard() as out, self.assertRaises(Trouble), step("Baking"):
            raise Trouble("no flour")
        self.assertIn("Baking … not finished", out.getvalue())

    def test_trouble_becomes_a_sentence_and_exit_code_1(self):
        def fail(arguments):
            raise Trouble("the oven is cold; heat it.")

        with mock.patch.dict(cli.COMMANDS, bake=fail), heard() as out:
            code = cli.main(["bake"])
        self.assertEqual((code, out.getvalue()), (1, "lapor: the oven is cold; heat it.\n"))

    def test_full_disk_is_a_sentence_too(self):
        def fail(arguments):
            raise OSError(errno.ENOSPC, "No space left on device")

        with mock.patch.dict(cli.COMMANDS, bake=fail), heard() as out:
            self.assertEqual(cli.main(["bake"]), 1)
        self.assertIn("the disk is full", out.getvalue())

    def test_unknown_command(self):
        with heard() as out:
            code = cli.main(["bakso"])
        self.assertEqual(code, 2)
        self.assertIn("'bakso'", out.getvalue())

    def test_help_names_every_command(self):
        with heard() as out:
            self.assertEqual(cli.main([]), 0)
        for name in cli.COMMANDS:
            if not name.startswith("-"):
                self.assertIn(f"./lapor {name}", out.getvalue())

    def test_the_entry_point_itself(self):
        done = subprocess.run(
            [REPOSITORY / "lapor", "help"],
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("./lapor serve", done.stdout)
