"""Which slow phases run, and that a trouble in one is a failure and not the end of the others."""

import unittest

from tooling import slow_phases
from tooling.console import Trouble
from tooling.outcome import Outcome
from tooling.tests.support import heard


def breaks(odoo, database):
    raise Trouble("the server is gone")


def works(odoo, database):
    return Outcome(run=2)


PHASES = (("First thing", breaks), ("Second thing", works))


class TestSlowPhases(unittest.TestCase):
    def check(self, tags):
        with heard():
            return slow_phases.check(tags, None, "x", PHASES)

    def test_they_run_only_when_asked(self):
        for tags in ("slow", "slow:second"):
            self.assertTrue(slow_phases.is_asked(tags))
        for tags in (None, "", ":TestSlow", "slowly"):
            self.assertFalse(slow_phases.is_asked(tags))

    def test_a_trouble_fails_its_phase_alone(self):
        total = self.check("slow")
        self.assertEqual((total.passed, total.failed), (2, 1))
        self.assertIn("the server is gone", next(total.texts()))

    def test_a_word_chooses(self):
        self.assertEqual(self.check("slow:second").last_line(), "2 passed, 0 failed, 0 skipped")

    def test_no_match_is_no_success(self):
        self.assertEqual(self.check("slow:third").failed, 1)
