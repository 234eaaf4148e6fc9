"""A custodian may learn who it was: with a reason, for a day, and the history says so."""

from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .canary import QUIET, REPORTER, CanaryCase


@tagged("post_install", "-at_install")
class TestUnmask(CanaryCase):
    def unmask(self, reason="Permintaan tertulis Inspektorat"):
        wizard = self.env["lapor.unmask"].with_user(self.people["custodian"])
        form = Form(wizard.with_context(default_complaint_id=self.complaint.id))
        form.reason = reason
        return form.save().action_confirm()

    def test_a_custodian_sees_after_a_reason_for_a_day(self):
        custodian = self.people["custodian"]
        reporter = self.seen_by(self.complaint.reporter_ids, "custodian")
        with QUIET, self.assertRaises(UserError):
            reporter.read(["name"])
        action = self.unmask()
        self.assertEqual(action["res_id"], reporter.id)
        self.env.invalidate_all()
        self.assertEqual(reporter.read(["name", "nik"])[0]["nik"], REPORTER["nik"])
        self.assertEqual(self.complaint.with_user(custodian).reporter_label, REPORTER["name"])
        event = self.complaint.event_ids[-1]
        self.assertEqual((event.kind, event.user_id, event.visibility), ("unmask", custodian, "internal"))
        self.assertEqual(event.note, "Permintaan tertulis Inspektorat")
        self.env.cr.execute(
            "UPDATE lapor_reporter_unmask SET create_date = create_date - interval '23 hours 59 minutes'"
        )
        self.assertTrue(self.seen_by(reporter, "custodian").has_access("read"))
        self.env.cr.execute("UPDATE lapor_reporter_unmask SET create_date = create_date - interval '2 minutes'")
        self.assertFalse(self.seen_by(reporter, "custodian").has_access("read"))
        self.env["lapor.reporter.unmask"]._gc_expired()
        self.assertEqual(self.complaint.event_ids[-1].kind, "unmask", "the history keeps it")

    def test_it_is_for_that_custodian_and_that_complaint(self):
        other = self.file(reporter={"name": "Orang lain"}, is_anonymous=True)
        self.unmask()
        for role in ("liaison", "coordinator", "oversight", "admin", "public"):
            self.assertFalse(self.seen_by(self.complaint.reporter_ids, role).has_access("read"), role)
        self.assertFalse(self.seen_by(other.reporter_ids, "custodian").has_access("read"))
        second = self._person("custodian_2", "lapor_complaints.lapor_complaints_group_custodian")
        self.assertFalse(self.complaint.reporter_ids.with_user(second).has_access("read"))

    def test_no_reason_no_name(self):
        count = self.complaint.event_count
        for reason in ("", "   ", "perlu", "\n" * 20):
            with self.assertRaises(UserError):
                self.complaint.with_user(self.people["custodian"])._unmask(reason)
        for role in ("liaison", "coordinator", "oversight", "admin"):
            with QUIET, self.assertRaises(UserError):
                self.complaint.with_user(self.people[role])._unmask("Alasan yang cukup panjang")
        self.assertEqual(self.complaint.event_count, count)

    def test_the_event_is_not_for_the_reporter(self):
        self.unmask()
        self.assertNotIn("unmask", [event["kind"] for event in self.complaint._reporter_view()["timeline"]])
