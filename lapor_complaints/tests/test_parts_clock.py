"""The clocks of a divided complaint: silence ends the part that asked, and nobody is told twice of one lateness."""

from odoo.tests import tagged

from .clock_common import ClockCase
from .parts_common import PartsCase


@tagged("post_install", "-at_install")
class TestPartsClock(ClockCase, PartsCase):
    def test_silence_ends_the_parts_that_asked(self):
        start = self.moment("2026-11-02")
        whole, first, second = self.divided(at=start)
        self.act(first, "ask", role="liaison", at=start)
        self.act(second, "ask", role="liaison_b", at=start)
        self.assertEqual(whole.state, "incomplete")
        self.assertFalse(whole.silence_deadline)
        self.forget()
        self.pass_days("2026-11-11", "2026-11-11")
        told = self.letters().filtered(lambda mail: mail.lapor_audience == "reporter")
        self.assertEqual(len(told), 2, "each part reminds the reporter of its own question")
        self.pass_days("2026-11-12", "2026-11-20")
        self.assertEqual(set((first | second).mapped("state")), {"archived"})
        self.assertEqual(whole.state, "submitted", "no part is left: the coordinator decides")

    def test_an_answered_part_is_never_closed_by_itself(self):
        start = self.moment("2026-11-02")
        whole, first, _second = self.divided(at=start)
        self.work(first, "liaison", "accept", "answer", at=start)
        self.pass_days("2026-11-16", "2026-11-20")
        self.assertEqual((first.state, whole.state), ("answered", "in_progress"))
