"""Programs end with us, helpers included, and failures are sentences."""

import os
import signal
import subprocess
import sys
import time
import unittest

from tooling.command import WITH_US, run
from tooling.console import Trouble
from tooling.paths import REPOSITORY

# A program with a helper, as dpkg has; it writes both numbers when all are well under way.
PROGRAM = "sleep 60 & sleep 0.3; echo $! $$; wait"
PARENT = """
import subprocess, sys
from tooling.command import WITH_US
subprocess.Popen([*WITH_US, "sh", "-c", sys.argv[1]])
sys.stdin.read()
"""


def is_alive(number):
    """Whether a process runs; a zombie does not."""
    try:
        with open(f"/proc/{number}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


class TestCommand(unittest.TestCase):
    def assert_all_end(self, numbers):
        end = time.monotonic() + 10
        while any(map(is_alive, numbers)) and time.monotonic() < end:
            time.sleep(0.05)
        self.assertEqual([number for number in numbers if is_alive(number)], [])

    def test_killed_parent_takes_program_and_helper_along(self):
        parent = subprocess.Popen(
            [sys.executable, "-B", "-c", PARENT, PROGRAM],
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        with parent:
            numbers = parent.stdout.readline().split()
            self.assertEqual([is_alive(int(number)) for number in numbers], [True, True])
            parent.send_signal(signal.SIGKILL)
            self.assert_all_end([int(number) for number in numbers])

    def test_terminated_program_takes_its_helper_along(self):
        with subprocess.Popen([*WITH_US, "sh", "-c", PROGRAM], stdout=subprocess.PIPE) as process:
            numbers = [int(number) for number in process.stdout.readline().split()]
            process.terminate()
            self.assert_all_end(numbers)

    def test_output_and_input(self):
        self.assertEqual(run(["cat"], text_in="selamat", log="test-command"), "selamat")

    def test_failure_without_a_sentence_names_the_program(self):
        with self.assertRaisesRegex(Trouble, "The program false failed"):
            run(["false"], log="test-command")
