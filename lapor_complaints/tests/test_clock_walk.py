"""Two complaints over Lebaran and Natal, morning by morning, with exact dates."""

from odoo.tests import tagged

from .clock_common import ClockCase


@tagged("post_install", "-at_install")
class TestLebaran(ClockCase):
    """Eid 2026: 18 to 24 March are free, then Good Friday (3 April) and Labour Day (1 May)."""

    def test_every_rung_to_the_auto_close(self):
        complaint = self.file(at=self.moment("2026-03-17"))
        self.assertEqual(str(complaint.verification_deadline), "2026-03-27")
        self.assertEqual(str(complaint.resolution_deadline), "2026-04-14")
        self.pass_days("2026-03-17", "2026-04-01")
        self.assertEqual(self.told(complaint), {
            "2026-03-26": {("verification_reminder", "coordinator")},
            "2026-03-30": {("verification_breach", "coordinator")},
            "2026-04-01": {("verification_secretary", "secretary")},
        })  # fmt: skip
        self.act(complaint, "forward", at=self.moment("2026-04-01"))
        self.assertEqual(str(complaint.response_deadline), "2026-04-09")
        self.pass_days("2026-04-02", "2026-04-16")
        self.act(complaint, "accept", at=self.moment("2026-04-16"))
        self.pass_days("2026-04-17", "2026-04-24")
        told = {day: rungs for day, rungs in self.told(complaint).items() if day > "2026-04-01"}
        self.assertEqual(told, {
            "2026-04-07": {("response_reminder", "liaison")},
            "2026-04-09": {("resolution_reminder", "liaison")},
            "2026-04-10": {("response_breach_liaison", "liaison"), ("response_breach_head", "head")},
            "2026-04-14": {("response_coordinator", "coordinator"), ("resolution_today", "liaison")},
            "2026-04-15": {("resolution_breach_head", "head"), ("resolution_breach", "liaison")},
            "2026-04-16": {("response_secretary", "secretary")},
            "2026-04-17": {("resolution_coordinator", "coordinator")},
            "2026-04-23": {("resolution_secretary", "secretary")},
        })  # fmt: skip
        self.act(complaint, "answer", at=self.moment("2026-04-24"))
        self.assertFalse(complaint.activity_ids, "who has answered has nothing left to do")
        self.assertEqual(str(complaint.silence_deadline), "2026-05-11")
        self.pass_days("2026-04-25", "2026-05-20")
        self.assertEqual(
            self.days_of(complaint, "remind", "auto_close"), [("2026-05-06", "remind"), ("2026-05-12", "auto_close")]
        )
        self.assertEqual((complaint.state, complaint.closed_by), ("closed", "system"))
        self.assertEqual(complaint._verify_chain(), [])
        statuses = [complaint[f"{step}_clock"] for step in ("verification", "response", "resolution", "silence")]
        self.assertEqual(statuses, ["missed", "missed", "missed", "missed"])

    def test_each_telling_is_one_event(self):
        complaint = self.file(at=self.moment("2026-03-17"))
        self.pass_days("2026-03-17", "2026-04-02")
        events = complaint.event_ids.filtered(lambda event: event.kind == "escalate")
        self.assertEqual(len(events), 3)
        self.assertEqual(set(events.mapped("visibility")), {"internal"})
        self.assertIn(self.people["secretary"].name, events[-1].note)
        self.assertEqual(complaint.activity_ids.user_id, self.people["coordinator"] | self.people["secretary"])


@tagged("post_install", "-at_install")
class TestNatal(ClockCase):
    """Christmas 2026: 24 and 25 December, 1 and 5 January are free."""

    def test_every_rung_to_the_auto_close(self):
        complaint = self.file(at=self.moment("2026-12-21"))
        self.assertEqual(str(complaint.verification_deadline), "2026-12-28")
        self.assertEqual(str(complaint.resolution_deadline), "2027-01-14")
        self.pass_days("2026-12-21", "2026-12-31")
        self.act(complaint, "forward", at=self.moment("2026-12-31"))
        self.assertEqual(str(complaint.response_deadline), "2027-01-11")
        self.pass_days("2027-01-01", "2027-01-18")
        self.act(complaint, "accept", at=self.moment("2027-01-18"))
        self.pass_days("2027-01-19", "2027-01-26")
        self.assertEqual(self.told(complaint), {
            "2026-12-23": {("verification_reminder", "coordinator")},
            "2026-12-29": {("verification_breach", "coordinator")},
            "2026-12-31": {("verification_secretary", "secretary")},
            "2027-01-07": {("response_reminder", "liaison")},
            "2027-01-11": {("resolution_reminder", "liaison")},
            "2027-01-12": {("response_breach_liaison", "liaison"), ("response_breach_head", "head")},
            "2027-01-14": {("response_coordinator", "coordinator"), ("resolution_today", "liaison")},
            "2027-01-15": {("resolution_breach_head", "head"), ("resolution_breach", "liaison")},
            "2027-01-18": {("response_secretary", "secretary")},
            "2027-01-19": {("resolution_coordinator", "coordinator")},
            "2027-01-25": {("resolution_secretary", "secretary")},
        })  # fmt: skip
        own = {name for name in self.names.values() if not name.startswith(("support", "reply"))}
        self.assertEqual({rung for rungs in self.told(complaint).values() for rung, _person in rungs}, own)
        self.act(complaint, "answer", at=self.moment("2027-01-26"))
        self.assertEqual(str(complaint.silence_deadline), "2027-02-10")  # 5 February is free
        self.pass_days("2027-01-27", "2027-02-12")
        self.assertEqual(
            self.days_of(complaint, "remind", "auto_close"), [("2027-02-04", "remind"), ("2027-02-11", "auto_close")]
        )
        self.assertEqual((complaint.state, complaint.closed_by), ("closed", "system"))
        self.assertEqual(complaint._verify_chain(), [])

    def test_a_reporter_who_is_silent(self):
        complaint = self.file(at=self.moment("2026-12-23"))
        self.assertEqual(str(complaint.verification_deadline), "2026-12-30")
        self.pass_days("2026-12-23", "2026-12-29")
        self.assertEqual(self.told(complaint), {"2026-12-29": {("verification_reminder", "coordinator")}})
        self.act(complaint, "ask", at=self.moment("2026-12-29"))
        self.assertFalse(complaint.activity_ids)
        self.assertEqual(str(complaint.silence_deadline), "2027-01-14")
        self.pass_days("2026-12-30", "2027-01-20")
        self.assertEqual(len(self.told(complaint)), 1, "while it is the reporter's turn nobody is reminded")
        self.assertEqual(
            self.days_of(complaint, "remind", "expire"), [("2027-01-11", "remind"), ("2027-01-15", "expire")]
        )
        self.assertEqual(complaint.state, "archived")

    def test_a_pause_moves_every_rung(self):
        complaint = self.file(at=self.moment("2026-12-23"))
        self.pass_days("2026-12-23", "2026-12-29")
        self.act(complaint, "ask", at=self.moment("2026-12-29"))
        self.pass_days("2026-12-30", "2027-01-06")
        self.act(complaint, "complete", at=self.moment("2027-01-06"))
        self.assertEqual(str(complaint.verification_deadline), "2027-01-07")  # one working day was left
        self.pass_days("2027-01-07", "2027-01-12")
        told = {day: rungs for day, rungs in self.told(complaint).items() if day > "2027-01-01"}
        self.assertEqual(told, {
            "2027-01-07": {("verification_reminder", "coordinator")},
            "2027-01-08": {("verification_breach", "coordinator")},
            "2027-01-12": {("verification_secretary", "secretary")},
        })  # fmt: skip
