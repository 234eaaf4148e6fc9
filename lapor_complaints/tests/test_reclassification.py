"""Another type, category or supervision element sets the final date anew; nothing else does."""

from odoo.fields import Date
from odoo.tests import freeze_time, tagged

from .common import MONDAY
from .test_deadlines import NAMES, DeadlineCase, day


@tagged("post_install", "-at_install")
class TestReclassification(DeadlineCase):
    def edit(self, complaint, at, **values):
        complaint.with_user(self.people["coordinator"])._at(at).write(values)

    def test_type_and_supervision_set_the_final_date_anew(self):
        complaint = self.file(at=MONDAY)
        for values, due in (
            ({"type": "information"}, "2026-11-30"), ({"type": "complaint"}, "2026-12-11"),
            ({"is_supervision": True}, "2027-02-22"), ({"is_supervision": False}, "2026-12-11"),
            ({"category_id": self.supervised.id}, "2027-02-22"), ({"type": "aspiration"}, "2026-11-30"),
        ):  # fmt: skip
            with self.subTest(**values):
                count = complaint.event_count
                self.edit(complaint, day(3), **values)
                self.assertEqual(str(complaint.resolution_deadline), due)
                self.assertEqual(complaint.event_ids[count:].mapped("kind"), ["deadline", "edited"])
        self.assertFalse(complaint.is_supervision, "only a complaint has a supervision element")

    def test_the_history_says_which_date_became_which_and_why(self):
        complaint = self.file(at=MONDAY)
        self.edit(complaint, day(3), type="information")
        event = complaint.event_ids.sorted("sequence")[-2]
        self.assertEqual((event.kind, event.actor, event.visibility), ("deadline", "coordinator", "reporter"))
        self.assertEqual(event.user_id, self.people["coordinator"])
        self.assertIn("2026-12-11 → 2026-11-30", event.note)
        self.assertIn("Complaint about a service → Information request", event.note)
        told = complaint._in_city_language()
        for date in ("2026-11-30", "2026-12-11"):
            words = told._format_date(Date.to_date(date))
            self.assertIn(words, event.body, "the reporter reads the new date and the old one")
        shown = [row["body"] for row in complaint._reporter_view()["timeline"]]
        self.assertIn(event.body, shown)
        self.assertNotIn(event.note, str(shown))

    def test_a_change_in_a_pause_keeps_the_pause(self):
        complaint = self.file(at=MONDAY)
        self.act(complaint, "ask", at=day(1))
        self.edit(complaint, day(2), type="information")
        self.act(complaint, "complete", at=day(8))
        self.assert_dates(complaint, resolution=(12, 7))

    def test_past_pauses_are_kept(self):
        complaint = self.file(at=MONDAY)
        self.act(complaint, "ask", at=day(1))
        self.act(complaint, "complete", at=day(8))
        self.edit(complaint, day(9), type="information")
        self.assert_dates(complaint, resolution=(12, 7))

    def test_an_edit_of_words_moves_no_date(self):
        complaint = self.bring("forwarded", at=MONDAY)
        before = complaint.read(NAMES)
        self.edit(complaint, day(9), title="Judul lain", address="Jalan lain", priority="1")
        self.assertEqual(complaint.read(NAMES), before)

    def test_days_left_are_working_days_and_negative_when_late(self):
        complaint = self.bring("in_progress", at=MONDAY)  # due on Friday, 11 December
        for number, left, urgency in (
            (0, 14, "calm"),
            (16, 2, "soon"),
            (18, 0, "today"),
            (20, 0, "late"),
            (21, -1, "late"),
        ):
            with freeze_time(day(number)):
                self.env.invalidate_all()
                self.assertEqual((complaint.days_left, complaint.urgency), (left, urgency), number)
