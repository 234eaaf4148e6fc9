"""The reports of a citizen with an account, and how a report without one is linked to it."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import LaporCase


@tagged("post_install", "-at_install")
class TestOwned(LaporCase):
    def test_own_complaints_are_hers_alone(self):
        citizen, other = self.people["citizen"], self.people["other_citizen"]
        mine = self.file(reporter={"name": "A", "user_id": citizen.id}, is_anonymous=True)
        later = self.file(reporter={"name": "A", "user_id": citizen.id})
        self.file(reporter={"name": "A", "email": citizen.email})
        owned = self.env["lapor.complaint"].sudo()._owned_by
        self.assertEqual(owned(citizen), later | mine)
        self.assertFalse(owned(other) or owned(self.people["public"]))
        with self.assertRaises(ValueError):
            owned(self.env["res.users"])


@tagged("post_install", "-at_install")
class TestReporterView(LaporCase):
    def test_groups_and_counts_fit_together(self):
        citizen = self.people["citizen"]
        mine = {"name": "A", "user_id": citizen.id}
        states = ("submitted", "incomplete", "answered", "answered", "closed", "withdrawn")
        for state in states:
            self.bring(state, reporter=mine)
        own = self.env["lapor.complaint"].sudo()
        found = {group: own.search(own._owned_domain(citizen, group=group)) for group in ("asked", "running", "ended")}
        self.assertEqual({name: len(group) for name, group in found.items()}, {"asked": 3, "running": 1, "ended": 2})
        self.assertEqual(own._owned_counts(citizen), {"asked": 3, "running": 1, "ended": 2})
        self.assertEqual(own._owned_counts(citizen, "tidak ada"), {"asked": 0, "running": 0, "ended": 0})
        self.assertEqual(own._owned_counts(self.people["other_citizen"]), {"asked": 0, "running": 0, "ended": 0})

    def test_a_question_on_a_part_counts_as_asked(self):
        citizen = self.people["citizen"]
        whole = self.bring("in_progress", reporter={"name": "A", "user_id": citizen.id})
        self.env.flush_all()
        self.assertEqual(self.env["lapor.complaint"]._owned_counts(citizen)["running"], 1)
        part = self.file()
        # Only what the query reads: dividing has tests of its own
        part._write({"parent_id": whole.id, "state": "incomplete"})
        self.env.invalidate_all()
        self.assertEqual(self.env["lapor.complaint"]._owned_counts(citizen), {"asked": 1, "running": 0, "ended": 0})

    def test_one_by_its_number(self):
        citizen, other = self.people["citizen"], self.people["other_citizen"]
        mine = self.file(reporter={"name": "A", "user_id": citizen.id})
        one = self.env["lapor.complaint"].sudo()._owned_one
        self.assertEqual(one(citizen, mine.number.lower()), mine)
        self.assertFalse(one(other, mine.number) or one(citizen, self.file().number) or one(citizen, "%"))

    def test_linking_to_an_account(self):
        citizen, other = self.people["citizen"], self.people["other_citizen"]
        report = self.file(is_anonymous=True)
        for _twice in range(2):
            self.assertEqual(report._claim(citizen), report)
        self.assertEqual(report._owned_by(citizen), report)
        [event] = report.event_ids.filtered(lambda event: event.kind == "claim")
        self.assertEqual((event.actor, event.visibility, event.user_id.id), ("reporter", "reporter", False))
        self.assertFalse(event.body or event.note)
        with self.assertRaises(UserError):
            report._claim(other)
        self.assertFalse(report._owned_by(other))
        self.assertNotEqual(event.create_uid, citizen)
