"""Which lines of Odoo's log fail a test run, and how tests are counted."""

import io
import subprocess
import time
import unittest
from pathlib import Path
from unittest import mock

from tooling import odoo_phase
from tooling.command import WITH_US
from tooling.outcome import Outcome
from tooling.testing import test_tags
from tooling.tests.support import heard

ROOT = Path("/srv/lapor_checkout")
STAMP = "2026-11-23 19:45:21,590 7375"
CLEAN = f"""\
{STAMP} INFO laportest odoo.modules.loading: loading lapor_complaints/views/menu.xml
{STAMP} WARNING ? odoo.tools.config: option addons_path, invalid directory '{ROOT}', skipped
{STAMP} WARNING laportest odoo.addons.base.models.ir_actions_report: You need Wkhtmltopdf
{STAMP} INFO laportest odoo.addons.lapor_website.tests.test_form: Starting TestForm.test_file ...
{STAMP} INFO laportest odoo.addons.lapor_website.tests.test_form: skipped TestForm.test_map : no tiles
{STAMP} INFO laportest odoo.tests.result: 0 failed, 0 error(s) of 12 tests when loading database 'laportest'
"""
OURS = f"{STAMP} WARNING laportest odoo.addons.lapor_complaints.models.area: no boundary\n"
ABOUT_US = f"{STAMP} WARNING laportest odoo.fields: Field lapor.complaint.name: unknown parameter 'size'\n"
TRACEBACK = f"""\
{STAMP} ERROR laportest odoo.http: Exception during request handling.
Traceback (most recent call last):
  File "{ROOT}/lapor_website/controllers/form.py", line 12, in submit
KeyError: 'x'
"""
FAILURE = f"""\
{STAMP} INFO laportest odoo.addons.lapor_website.tests.test_form: =========
{STAMP} ERROR laportest odoo.addons.lapor_website.tests.test_form: FAIL: TestForm.test_file
Traceback (most recent call last):
AssertionError: 1 != 2

{STAMP} ERROR laportest odoo.modules.loading: Module lapor_website: 1 failures, 0 errors of 12 tests
{STAMP} ERROR laportest odoo.tests.result: 1 failed, 0 error(s) of 12 tests when loading database 'laportest'
"""


def read(text):
    """The outcome of a log."""
    with heard():
        return odoo_phase.read(io.StringIO(text), io.StringIO(), ROOT)


class TestLog(unittest.TestCase):
    def test_clean_log(self):
        outcome = read(CLEAN)
        self.assertEqual(outcome.problems, [])
        self.assertEqual(outcome.last_line(), "11 passed, 0 failed, 1 skipped")

    def test_warning_of_our_addon_fails(self):
        outcome = read(CLEAN + OURS)
        self.assertEqual(outcome.last_line(), "11 passed, 1 failed, 1 skipped")
        self.assertIn("no boundary", outcome.problems[0])

    def test_warning_of_odoo_about_our_model_fails(self):
        self.assertEqual(len(read(CLEAN + ABOUT_US).problems), 1)

    def test_traceback_through_our_code_fails_and_is_kept_whole(self):
        (problem,) = read(TRACEBACK + CLEAN).problems
        self.assertIn("KeyError: 'x'", problem)

    def test_name_of_the_checkout_is_not_one_of_our_addons(self):
        self.assertEqual(read(TRACEBACK.replace("/lapor_website/", "/web/")).problems, [])

    def test_failed_test_counts_once_and_is_kept_whole(self):
        outcome = read(FAILURE)
        self.assertEqual(outcome.last_line(), "11 passed, 1 failed, 0 skipped")
        self.assertIn("AssertionError: 1 != 2", next(outcome.texts()))

    def test_failed_subtests_are_one_failed_test(self):
        part = FAILURE.splitlines(keepends=True)[1].replace("FAIL: ", "ERROR: Subtest ")
        outcome = read(FAILURE.replace("1 failed, 0 error(s)", "1 failed, 2 error(s)") + part * 2)
        self.assertEqual(outcome.last_line(), "11 passed, 1 failed, 0 skipped")
        self.assertIn("2 more of its subtests", next(outcome.texts()))

    def test_class_that_cannot_be_set_up_was_not_a_test_that_ran(self):
        head = f"{STAMP} ERROR laportest odoo.addons.lapor_website.tests.test_form: ERROR: setUpClass (TestForm)\n"
        outcome = read(head + CLEAN)
        self.assertEqual(outcome.last_line(), "11 passed, 1 failed, 1 skipped")

    def test_failures_that_only_the_sum_tells(self):
        outcome = read(CLEAN.replace("0 failed", "2 failed"))
        self.assertEqual(outcome.failed, 1)

    def test_sum_of_phases(self):
        total = Outcome()
        for text in (CLEAN, FAILURE, OURS):
            total.add(read(text))
        self.assertEqual(total.last_line(), "22 passed, 2 failed, 1 skipped")

    def test_odoo_that_breaks_off_fails_though_it_counted_nothing(self):
        odoo = mock.Mock()
        odoo.paths.root = ROOT
        odoo.environment = {}
        odoo.argv.return_value = ["sh", "-c", "echo Traceback; exit 255"]
        log = Path("/dev/null")
        odoo.paths.log.return_value = log
        with heard() as out:
            outcome = odoo_phase.run("Breaking", odoo, [], log="test")
        self.assertEqual(outcome.failed, 1)
        self.assertIn("exit code 255", out.getvalue())


class TestCutOff(unittest.TestCase):
    def cut_off(self, script, patience):
        with subprocess.Popen(
            [*WITH_US, "sh", "-c", script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process:
            self.assertEqual(process.stdout.readline(), "on\n")
            time.sleep(0.2)
            odoo_phase.end(process, patience)
            return process.returncode

    def test_talkative_server_is_read_to_its_end(self):
        script = "trap 'seq 60000; exit 3' TERM; echo on; while true; do sleep 0.1; done"
        self.assertEqual(self.cut_off(script, 10), 3)

    def test_deaf_server_is_killed(self):
        script = "trap '' TERM; echo on; sleep 60; sleep 60"
        self.assertLess(self.cut_off(script, 0.5), 0)


class TestTags(unittest.TestCase):
    def test_all(self):
        self.assertEqual(test_tags([], None), "/lapor_complaints,/lapor_website")

    def test_one_addon(self):
        self.assertEqual(test_tags(["lapor_website"], None), "/lapor_website")

    def test_class_within_the_named_addon(self):
        self.assertEqual(test_tags(["lapor_website"], ":TestForm.test_file"), "/lapor_website:TestForm.test_file")

    def test_odoos_own_words_pass_unchanged(self):
        self.assertEqual(test_tags([], "/web:WebSuite,-slow"), "/web:WebSuite,-slow")
