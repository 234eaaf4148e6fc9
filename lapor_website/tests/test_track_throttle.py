from odoo.tests import tagged

from .common import LaporWebCase


@tagged("post_install", "-at_install")
class TestTrackThrottle(LaporWebCase):
    """Guessing a code ends after a few attempts, also with the right one."""

    def test_number_closes_after_five_attempts(self):
        answers = [self.enter(self.complaint.number, f"AAAAAA{i:02}").status_code for i in range(7)]
        self.assertEqual(answers, [200] * 5 + [429] * 2)
        self.assertEqual(self.enter(self.complaint.number, self.code).status_code, 429)

    def test_says_how_long_to_wait(self):
        for _attempt in range(5):
            self.enter(self.complaint.number, "AAAAAAAA")
        self.assertIn("15", self.enter(self.complaint.number, "AAAAAAAA").text)

    def test_unknown_number_closes_alike(self):
        answers = [self.enter("ZZZ-2020-999999", "AAAAAAAA").status_code for _attempt in range(6)]
        self.assertEqual(answers[-1], 429)

    def test_address_closes_after_thirty_numbers(self):
        answers = [self.enter(f"ZZZ-2020-{i:06}", "AAAAAAAA").status_code for i in range(31)]
        self.assertEqual(answers, [200] * 30 + [429])

    def test_other_report_stays_open(self):
        other, code = self.file_one()
        for _attempt in range(6):
            self.enter(self.complaint.number, "AAAAAAAA")
        self.assertEqual(self.enter(other.number, code).status_code, 303)
