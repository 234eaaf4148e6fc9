import threading
import time
import unittest
from pathlib import Path
from unittest import mock

from tooling import side_by_side, test_shares

from .support import CheckoutCase, heard

RESULT = "2026-11-25 00:00:00,000 1 INFO laportest odoo.tests.result: 0 failed, 0 error(s) of {} tests when loading"


def odoo_that(script):
    """An Odoo that is a shell script; ``$0`` is what follows --test-tags."""
    odoo = mock.Mock(environment={})
    odoo.paths.root = Path("/nowhere")
    odoo.paths.log.return_value = Path("/dev/null")
    odoo.argv.side_effect = lambda *arguments: ["sh", "-c", script, str(arguments[-1])]
    return odoo


class TestShares(CheckoutCase):
    def test_every_file_is_in_one_share(self):
        for number in range(20):
            file = self.root / "lapor_website" / "tests" / ("deep" if number % 2 else ".") / f"test_{number}.py"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
        files = test_shares.files(self.root, ["lapor_complaints", "lapor_website"])
        self.assertIn("/lapor_website/tests/deep/test_1.py", files)
        for beside in (1, 2, 4, 30):
            dealt = [tag for share in test_shares.shares(files, beside) for tag in share.split(",")]
            self.assertCountEqual(dealt, files)

    def test_one_place_tests_in_one_go(self):
        self.assertEqual(test_shares.shares(["/a", "/b"], 1), ["/a,/b"])


class TestSideBySide(unittest.TestCase):
    def test_numbers_of_all_shares_are_added(self):
        odoo = odoo_that(f'echo "{RESULT.format("$0")}"')
        with heard():
            total = side_by_side.run("Testing", odoo, ["1", "20", "300"], ["one", "two"])
        self.assertEqual((total.run, total.failed), (321, 0))

    def test_a_share_that_breaks_off_fails_all(self):
        odoo = odoo_that('exit "$0"')
        with heard() as out:
            total = side_by_side.run("Testing", odoo, ["0", "7"], ["one", "two"])
        self.assertEqual(total.failed, 1)
        self.assertIn("exit code 7", out.getvalue())

    def test_stopping_ends_those_at_work_and_starts_no_other(self):
        crew = side_by_side.Crew(odoo_that("sleep 60"), ["1", "2", "3"])
        worker = threading.Thread(target=crew.work, args=("one",))
        worker.start()
        while not crew.processes:
            time.sleep(0.01)
        crew.stop()
        worker.join(10)
        self.assertFalse(worker.is_alive())
        self.assertEqual(len(crew.processes), 1)
