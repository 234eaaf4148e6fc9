"""Two ./lapor side by side: one installs, the last one stops the server."""

import multiprocessing
import time

from tooling.locks import Users, only_one
from tooling.tests.support import CheckoutCase, heard


def use_until(paths, joined, leave):
    """Another process that uses the server."""
    users = Users("server", paths)
    users.join()
    joined.set()
    leave.wait(20)


def hold(paths, held, seconds):
    """Another process that installs for a while."""
    with only_one("install", paths):
        held.set()
        time.sleep(seconds)


class TestLocks(CheckoutCase):
    def start(self, target, *arguments):
        process = multiprocessing.Process(target=target, args=(self.paths, *arguments))
        process.start()
        self.addCleanup(process.join)
        return process

    def test_only_the_last_user_is_alone(self):
        joined, leave = multiprocessing.Event(), multiprocessing.Event()
        other = self.start(use_until, joined, leave)
        self.assertTrue(joined.wait(20))
        users = Users("server", self.paths)
        users.join()
        self.assertFalse(users.leave())
        users.join()
        leave.set()
        other.join()
        self.assertTrue(users.leave())

    def test_a_killed_user_does_not_count(self):
        joined, leave = multiprocessing.Event(), multiprocessing.Event()
        other = self.start(use_until, joined, leave)
        self.assertTrue(joined.wait(20))
        other.kill()
        other.join()
        users = Users("server", self.paths)
        users.join()
        self.assertTrue(users.leave())

    def test_the_second_waits_and_says_why(self):
        held = multiprocessing.Event()
        self.start(hold, held, 0.5)
        self.assertTrue(held.wait(20))
        began = time.monotonic()
        with heard() as out, only_one("install", self.paths, "Waiting for the other one …"):
            waited = time.monotonic() - began
        self.assertGreater(waited, 0.2)
        self.assertIn("Waiting for the other one", out.getvalue())
