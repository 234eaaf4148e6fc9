"""The reporter's own deadline."""

from unittest.mock import patch

from odoo.tests import tagged

from .clock_common import ClockCase


@tagged("post_install", "-at_install")
class TestSilence(ClockCase):
    def test_one_reminder_in_each_waiting_time(self):
        complaint = self.bring("answered", at=self.moment("2026-11-02"))
        self.pass_days("2026-11-09", "2026-11-13")
        self.assertEqual(self.days_of(complaint, "remind"), [("2026-11-11", "remind")])
        self.act(complaint, "dispute", at=self.moment("2026-11-13"))
        self.act(complaint, "answer", at=self.moment("2026-11-16"))
        self.assertFalse(complaint.silence_warned)
        self.pass_days("2026-11-17", "2026-11-27")
        self.assertEqual(len(self.days_of(complaint, "remind")), 2)

    def test_the_letter_names_the_date(self):
        complaint = self.bring("answered", at=self.moment("2026-11-02"))
        self.forget()
        self.pass_days("2026-11-11", "2026-11-11")
        mail = self.letters().filtered(lambda one: one.lapor_audience == "reporter")
        self.assertEqual(mail.subject, self.subject("reporter", "remind", complaint))
        self.assertIn("16 November 2026", mail.body_html)

    def test_never_closed_unwarned(self):
        complaint = self.bring("answered", at=self.moment("2026-11-02"))
        self.pass_days("2026-12-01", "2026-12-01")  # the server stood still for weeks
        self.assertEqual((complaint.state, str(complaint.silence_deadline)), ("answered", "2026-12-04"))
        self.pass_days("2026-12-02", "2026-12-07")
        self.assertEqual(self.days_of(complaint, "remind", "auto_close"), [
            ("2026-12-01", "remind"), ("2026-12-07", "auto_close"),
        ])  # fmt: skip

    def test_one_that_fails_holds_up_no_other(self):
        first, second, third = (self.bring("answered", at=self.moment("2026-11-02")) for _ in range(3))
        self.pass_days("2026-11-11", "2026-11-11")
        complaints, apply_ = type(first), type(first)._apply

        def fail(complaint, *args, **kwargs):
            if complaint.id == second.id:
                raise ZeroDivisionError
            return apply_(complaint, *args, **kwargs)

        with patch.object(complaints, "_apply", fail), self.assertLogs("odoo.addons.lapor_complaints", "ERROR"):
            self.pass_days("2026-11-17", "2026-11-17")
        self.assertEqual([one.state for one in (first, second, third)], ["closed", "answered", "closed"])
        self.pass_days("2026-11-18", "2026-11-18")
        self.assertEqual(second.state, "closed")

    def test_the_reporter_sees_that_she_was_reminded(self):
        complaint = self.bring("answered", at=self.moment("2026-11-02"))
        self.pass_days("2026-11-11", "2026-11-11")
        self.assertIn("remind", [event["kind"] for event in complaint._reporter_view()["timeline"]])
        self.assertNotIn("remind", [event["kind"] for event in complaint._timeline(("public",))])
