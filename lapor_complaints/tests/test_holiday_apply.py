"""Holidays edited in Odoo move open deadlines: preview, then apply."""

from unittest.mock import patch

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .clock_common import ClockCase
from .common import MONDAY, STAFF, STRANGERS


@tagged("post_install", "-at_install")
class TestHolidayApply(ClockCase):
    def setUp(self):
        super().setUp()
        self.open_one = self.bring("in_progress", at=MONDAY)
        self.waiting = self.bring("answered", at=MONDAY)
        self.closed = self.bring("closed", at=MONDAY)
        self.apply()  # the demo data of the database agree with the calendar from here on
        self.forget()

    def holiday(self, day):
        self.env["resource.calendar.leaves"].with_user(self.people["admin"]).create({
            "name": "Libur mendadak", "calendar_id": self.calendar.id,
            "date_from": self.moment(day, 0), "date_to": self.moment(day, 23, 59),
        })  # fmt: skip

    def wizard(self):
        return self.env["lapor.holiday.apply"].with_user(self.people["admin"]).create({})

    def apply(self):
        with patch.object(type(self.env["ir.cron"]), "_commit_progress", lambda *args, **kwargs: float("inf")):
            self.wizard().action_confirm()
        self.env.invalidate_all()

    def test_preview_changes_nothing(self):
        self.assertEqual(self.wizard().count, 0)
        self.holiday("2026-12-01")
        preview = self.wizard()
        mine = preview.line_ids.filtered(lambda line: line.number == self.open_one.number)
        self.assertEqual([str(day) for day in (mine.before, mine.after)], ["2026-12-11", "2026-12-14"])
        self.assertIn("14 ", preview.summary)
        self.assertEqual(str(self.open_one.resolution_deadline), "2026-12-11")

    def test_apply_moves_open_deadlines_with_event_and_letter(self):
        self.holiday("2026-12-01")
        self.apply()
        self.assertEqual(str(self.open_one.resolution_deadline), "2026-12-14")
        self.assertEqual(self.open_one.deadline, self.open_one.resolution_deadline)
        self.assertEqual(str(self.waiting.silence_deadline), "2026-12-08")
        self.assertEqual(self.waiting.deadline, self.waiting.silence_deadline)
        self.assertEqual(str(self.closed.resolution_deadline), "2026-12-11")
        event = self.open_one.event_ids.sorted("sequence")[-1]
        self.assertEqual((event.kind, event.actor, event.visibility), ("deadline", "system", "reporter"))
        self.assertIn(self.people["admin"].name, event.note)
        self.assertIn("2026-12-11 → 2026-12-14", event.note)
        for complaint in (self.open_one, self.waiting, self.closed):
            self.assertEqual(complaint._verify_chain(), [])
        told = self.letters().filtered(lambda mail: self.open_one.number in mail.subject)
        self.assertIn("14 Desember 2026", told.body_html)
        self.assertEqual(self.wizard().count, 0)

    def test_a_holiday_that_is_taken_back(self):
        self.holiday("2026-12-01")
        self.apply()
        self.env["resource.calendar.leaves"].search([("name", "=", "Libur mendadak")]).unlink()
        self.apply()
        self.assertEqual(str(self.open_one.resolution_deadline), "2026-12-11")

    def test_it_begins_where_it_was_stopped(self):
        self.holiday("2026-12-01")
        complaints = type(self.env["lapor.complaint"])
        with patch.object(complaints, "_renew_batch", lambda *args: None):
            self.apply()
        self.assertEqual(str(self.open_one.resolution_deadline), "2026-12-11")
        self.apply()
        self.apply()
        kinds = self.open_one.event_ids.mapped("kind")
        self.assertEqual(kinds.count("deadline"), 1)

    def test_only_the_administrator(self):
        for role in (*STAFF, *STRANGERS):
            if role == "admin":
                continue
            with self.subTest(role=role), mute_logger("odoo.addons.base.models.ir_model"):
                with self.assertRaises(AccessError):
                    self.env["lapor.holiday.apply"].with_user(self.people[role]).create({})

    def test_queries_do_not_grow_with_the_complaints(self):
        few = self._queries_of_apply()
        for _ in range(20):
            self.bring("in_progress", at=MONDAY)
        self.assertLessEqual(self._queries_of_apply(), few + 5)

    def _queries_of_apply(self):
        earlier = self.env["resource.calendar.leaves"].search([("name", "=", "Libur mendadak")])
        if earlier:
            earlier.unlink()
        else:
            self.holiday("2026-12-02")
        self.env.flush_all()
        before = self.env.cr.sql_log_count
        self.apply()
        return self.env.cr.sql_log_count - before
