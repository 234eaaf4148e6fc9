"""The clocks of a complaint: at filing, forwarding, pauses, reclassification, return."""

from datetime import datetime, timedelta

from odoo.fields import Date
from odoo.tests import tagged

from .common import MONDAY, LaporCase

NAMES = ("verification_deadline", "response_deadline", "resolution_deadline", "silence_deadline", "deadline")


def day(number):
    """Return the moment (UTC) at 10:00 in Ambon, `number` calendar days after Monday 23 November 2026."""
    return MONDAY + timedelta(days=number)


class DeadlineCase(LaporCase):
    def assert_dates(self, complaint, **expected):
        """Compare deadlines, given as (month, day) of 2026 or as None for no deadline."""
        found = {name: complaint[f"{name}_deadline" if name != "now" else "deadline"] for name in expected}
        wanted = {name: Date.to_date(f"2026-{at[0]:02}-{at[1]:02}") if at else False for name, at in expected.items()}
        self.assertEqual(found, wanted)


@tagged("post_install", "-at_install")
class TestFirstDeadlines(DeadlineCase):
    def test_each_type_has_its_days(self):
        for values, due in (
            ({"type": "information"}, "2026-11-30"), ({"type": "aspiration"}, "2026-11-30"),
            ({"type": "complaint"}, "2026-12-11"),
            ({"type": "complaint", "category_id": self.supervised.id}, "2027-02-22"),
            ({"type": "aspiration", "category_id": self.supervised.id}, "2026-11-30"),
        ):  # fmt: skip
            with self.subTest(**values):
                complaint = self.file(at=MONDAY, **values)
                self.assertEqual(str(complaint.resolution_deadline), due)
                self.assert_dates(complaint, verification=(11, 26), response=None, silence=None, now=(11, 26))

    def test_the_local_day_of_receipt_counts(self):
        late = self.file(at=datetime(2026, 11, 23, 14, 30))  # 23:30 on Monday in Ambon
        self.assert_dates(late, verification=(11, 26))
        next_day = self.file(at=datetime(2026, 11, 23, 15, 30))  # 00:30 on Tuesday
        self.assert_dates(next_day, verification=(11, 27))
        self.assertEqual(late.number.split("-")[1], "2026")
        new_year = self.file(at=datetime(2026, 12, 31, 15, 30))
        self.assertEqual(new_year.number.split("-")[1], "2027")

    def test_a_weekend_counts_like_the_friday_before(self):
        friday, saturday, sunday = (self.file(at=day(number)) for number in (4, 5, 6))
        self.assertEqual(friday.verification_deadline, saturday.verification_deadline)
        self.assertEqual(friday.verification_deadline, sunday.verification_deadline)

    def test_rules_are_configuration(self):
        rule = self.env["lapor.deadline.rule"].search([("step", "=", "verification")])
        rule.days = 1
        self.assert_dates(self.file(at=MONDAY), verification=(11, 24))
        self.env["lapor.deadline.rule"].create({"step": "verification", "type": "information", "days": 2})
        self.assert_dates(self.file(at=MONDAY, type="information"), verification=(11, 25))
        self.assert_dates(self.file(at=MONDAY), verification=(11, 24))


@tagged("post_install", "-at_install")
class TestRunningDeadlines(DeadlineCase):
    def test_forwarding_starts_the_response(self):
        complaint = self.file(at=MONDAY)
        self.act(complaint, "forward", at=day(1))
        self.assert_dates(complaint, verification=(11, 26), response=(12, 1), resolution=(12, 11), now=(12, 1))
        self.act(complaint, "accept", at=day(2))
        self.assert_dates(complaint, response=(12, 1), now=(12, 11))

    def test_a_return_resets_no_clock(self):
        complaint = self.file(at=MONDAY)
        self.act(complaint, "forward", at=day(1))
        self.act(complaint, "return", at=day(2))
        self.assert_dates(complaint, response=(12, 1), resolution=(12, 11), now=(12, 1))
        self.act(complaint, "forward", at=day(8), skpd=self.skpd_b)
        self.assert_dates(complaint, verification=(11, 26), response=(12, 1), resolution=(12, 11), now=(12, 1))
        self.assertEqual(complaint.return_count, 1)

    def test_asking_stops_the_clocks_and_completing_lengthens_them(self):
        complaint = self.file(at=MONDAY)
        self.act(complaint, "ask", at=day(1))
        self.assert_dates(complaint, silence=(12, 8), now=(12, 8), verification=(11, 26), resolution=(12, 11))
        self.act(complaint, "complete", at=day(8))  # five working days later
        self.assert_dates(complaint, silence=None, verification=(12, 3), resolution=(12, 18), now=(12, 3))
        self.assertEqual(complaint.paused_days, 5)

    def test_asking_by_the_skpd_lengthens_its_response(self):
        complaint = self.file(at=MONDAY)
        self.act(complaint, "forward", at=MONDAY)
        self.act(complaint, "ask", at=day(1), role="liaison")
        self.act(complaint, "complete", at=day(3))
        self.assertEqual(complaint.state, "forwarded")
        self.assert_dates(complaint, verification=(11, 26), response=(12, 2), resolution=(12, 15), now=(12, 2))

    def test_an_accepted_complaint_keeps_the_date_of_its_response(self):
        complaint = self.bring("in_progress", at=MONDAY)
        self.act(complaint, "ask", at=day(1), role="liaison")
        self.act(complaint, "complete", at=day(3))
        self.assert_dates(complaint, response=(11, 30), resolution=(12, 15), now=(12, 15))

    def test_an_answer_stops_the_clock_and_a_dispute_lengthens_it(self):
        complaint = self.bring("in_progress", at=MONDAY)
        self.act(complaint, "answer", at=day(2))
        self.assert_dates(complaint, silence=(12, 9), now=(12, 9), resolution=(12, 11))
        self.act(complaint, "dispute", at=day(9))
        self.assert_dates(complaint, silence=None, now=(12, 18), resolution=(12, 18))
        self.act(complaint, "answer", at=day(9))
        self.act(complaint, "dispute", at=day(9))
        self.assert_dates(complaint, resolution=(12, 18))

    def test_a_weekend_s_pause_costs_nothing(self):
        complaint = self.bring("in_progress", at=MONDAY)
        self.act(complaint, "answer", at=day(4))
        self.act(complaint, "dispute", at=day(6))
        self.assert_dates(complaint, resolution=(12, 11))

    def test_closing_and_reopening_is_one_pause(self):
        complaint = self.bring("in_progress", at=MONDAY)
        self.act(complaint, "answer", at=day(1))
        self.act(complaint, "confirm", at=day(2))
        self.assert_dates(complaint, now=None, silence=None)
        self.act(complaint, "reopen", at=day(8))
        self.assert_dates(complaint, now=(12, 18), resolution=(12, 18))

    def test_rejecting_and_restoring_is_a_pause(self):
        complaint = self.file(at=MONDAY)
        self.act(complaint, "reject", at=day(1))
        self.assert_dates(complaint, now=None)
        self.act(complaint, "restore", at=day(2))
        self.assert_dates(complaint, now=(11, 27), verification=(11, 27), resolution=(12, 14))

    def test_passing_on_keeps_the_final_date(self):
        complaint = self.file(at=MONDAY)
        self.act(complaint, "transfer", at=day(1))
        self.assert_dates(complaint, now=(12, 11), response=None)
        self.act(complaint, "recall", at=day(2))
        self.assert_dates(complaint, now=(11, 26), resolution=(12, 11))

    def test_a_longer_week_of_the_skpd_takes_no_day_from_a_promise(self):
        six = self.env.ref("lapor_complaints.calendar_city").copy({"name": "Enam hari"})
        six.attendance_ids.filtered(lambda hours: hours.dayofweek == "4").copy({"dayofweek": "5"})
        self.skpd_a.calendar_id = six
        complaint = self.bring("in_progress", at=MONDAY)
        self.act(complaint, "ask", at=day(1), role="liaison")
        self.act(complaint, "complete", at=day(1))
        self.assert_dates(complaint, resolution=(12, 11))
