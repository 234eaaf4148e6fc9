"""Each forwarding leaves a disposition that says what became of it."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import MONDAY, LaporCase


@tagged("post_install", "-at_install")
class TestDisposition(LaporCase):
    def states(self, complaint):
        return [(line.skpd_id.short_name, line.state) for line in complaint.disposition_ids.sorted("id")]

    def test_forwarding_sends_and_accepting_accepts(self):
        complaint = self.file(at=MONDAY)
        self.act(complaint, "forward", at=MONDAY, note="Tolong segera")
        line = complaint.disposition_ids
        self.assertEqual(
            (line.skpd_id, line.state, line.sent_at, line.instruction), (self.skpd_a, "sent", MONDAY, "Tolong segera")
        )
        self.assertEqual((line.user_id, line.due_date), (self.people["coordinator"], complaint.resolution_deadline))
        self.assertFalse(line.from_skpd_id or line.accepted_at or line.returned_at)
        self.act(complaint, "accept", at=MONDAY)
        self.assertEqual(
            (line.state, line.accepted_at, complaint.user_id), ("accepted", MONDAY, self.people["liaison"])
        )
        self.assertEqual(complaint.accepted_at, MONDAY)

    def test_a_return_says_why_and_whose_it_is(self):
        complaint = self.bring("forwarded")
        self.act(complaint, "return", at=MONDAY, text="Ini jalan provinsi")
        line = complaint.disposition_ids
        self.assertEqual((line.state, line.returned_at, line.reason_id), ("returned", MONDAY, self.reason))
        self.assertEqual((line.reason_text, line.proposed_skpd_id), ("Ini jalan provinsi", self.skpd_b))
        self.assertFalse(complaint.skpd_id or complaint.user_id)
        event = complaint.event_ids[-1]
        self.assertEqual((event.note, event.body), ("Ini jalan provinsi", False), "the words are for the coordinator")
        shown = complaint._reporter_view()["timeline"][-1]["body"]
        self.assertEqual(shown, "Kalimat untuk umum.")

    def test_forwarding_anew_supersedes(self):
        complaint = self.bring("in_progress")
        self.act(complaint, "forward", skpd=self.skpd_b)
        self.assertEqual(self.states(complaint), [("A", "closed"), ("B", "sent")])
        self.assertEqual(complaint.disposition_ids.sorted("id")[-1].from_skpd_id, self.skpd_a)
        self.assertFalse(complaint.user_id, "the former assignee is not the new one's")
        self.act(complaint, "accept", role="liaison_b")
        self.assertEqual(self.states(complaint), [("A", "closed"), ("B", "accepted")])

    def test_passing_on_and_taking_back(self):
        complaint = self.bring("transferred")
        self.assertEqual(complaint.skpd_id, self.province)
        self.act(complaint, "recall")
        self.act(complaint, "forward")
        self.assertEqual(self.states(complaint), [("P", "closed"), ("A", "sent")])
        other = self.bring("transferred")
        self.act(other, "settle")
        self.assertEqual(
            (self.states(other), other.closed_by, other.outcome), ([("P", "closed")], "officer", "resolved")
        )
        with self.assertRaises(UserError):
            self.act(other, "reopen")

    def test_never_two_run_at_once(self):
        complaint = self.file()
        for action, skpd in (("forward", self.skpd_a), ("forward", self.skpd_b), ("return", None),
                             ("forward", self.unit_a), ("accept", None), ("transfer", None), ("recall", None),
                             ("forward", self.skpd_a)):  # fmt: skip
            role = {"return": "liaison_b", "accept": "liaison_unit"}.get(action)
            proposed = {"proposed_skpd": self.skpd_a} if action == "return" else {}
            self.act(complaint, action, role=role, **({"skpd": skpd} if skpd else {}), **proposed)
            running = complaint.disposition_ids.filtered(lambda line: line.state in ("sent", "accepted"))
            self.assertLessEqual(len(running), 1)
            self.assertEqual(running.skpd_id, complaint.skpd_id)
        self.assertEqual(complaint.return_count, 1)

    def test_a_pause_leaves_the_disposition_as_it_is(self):
        complaint = self.bring("in_progress")
        self.act(complaint, "ask", role="liaison")
        self.act(complaint, "complete")
        self.assertEqual((self.states(complaint), complaint.state), ([("A", "accepted")], "in_progress"))

    def test_the_second_of_two_officers_is_told(self):
        complaint = self.bring("forwarded")
        self.act(complaint, "accept", role="liaison")
        with self.assertRaises(UserError) as refusal:
            self.act(complaint, "accept", role="head")
        self.assertIn(complaint.number, refusal.exception.args[0])
        self.assertEqual(complaint.user_id, self.people["liaison"])

    def test_only_people_of_the_holder_are_assigned(self):
        complaint = self.bring("in_progress")
        mine = complaint.with_user(self.people["liaison"])
        for role in ("liaison_b", "liaison_unit", "oversight", "citizen", "public"):
            with self.subTest(role=role), self.assertRaises(UserError):
                mine.write({"user_id": self.people[role].id})
        mine.write({"user_id": self.people["officer"].id})
        self.assertEqual(complaint.user_id, self.people["officer"])
        self.assertIn("Orang officer", complaint.event_ids[-1].note)
