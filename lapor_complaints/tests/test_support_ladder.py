"""A supporting SKPD has a date of its own, and a ladder: its liaison officer, its head, then the coordinator."""

from odoo.tests import tagged
from odoo.tools import mute_logger

from .clock_common import ClockCase
from .common import MONDAY
from .support_common import QUIET, SupportCase

DUE = "2026-12-02"  # a Wednesday; answers to what was filed on Monday, 23 November are due on 11 December


class SupportLadderCase(ClockCase, SupportCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._member("head_b", cls.skpd_b, "head")
        for name in ("head_b", "liaison_c", "officer_b"):
            cls.people[name].write({"email": f"{name}@kota.example", "lang": "id_ID"})

    def support(self, complaint, skpd=None):
        skpd = skpd or self.skpd_b
        return complaint.disposition_ids.filtered(lambda one: one.role == "support" and one.skpd_id == skpd)

    def asked(self, *skpds, due=DUE, **values):
        """Return a complaint of A, accepted, that B (or `skpds`) supports by `due`."""
        complaint = self.supported(*skpds, at=MONDAY, **values)
        complaint.disposition_ids.filtered(lambda one: one.role == "support").due_date = due
        self.forget()
        return complaint

    def rungs(self, complaint):
        told = {day: {rung for rung in rungs if rung[0].startswith("support")}
                for day, rungs in self.told(complaint).items()}  # fmt: skip
        return {day: rungs for day, rungs in told.items() if rungs}

    def digest(self, person):
        return self.queue().filtered(lambda mail: mail.email_to == f"{person}@kota.example")


@tagged("post_install", "-at_install")
class TestSupportLadder(SupportLadderCase):
    def test_every_rung_on_its_day(self):
        complaint = self.asked()
        self.pass_days("2026-11-24", "2026-12-10")
        self.assertEqual(self.rungs(complaint), {
            "2026-11-30": {("support_reminder", "liaison_b")},
            "2026-12-03": {("support_breach", "liaison_b"), ("support_breach_head", "head_b")},
            "2026-12-07": {("support_coordinator", "coordinator")},
        })  # fmt: skip
        own = complaint.escalation_ids.filtered("disposition_id")
        self.assertEqual(own.disposition_id, self.support(complaint))
        self.assertEqual(set(own.mapped(lambda one: str(one.deadline))), {DUE})

    def test_each_step_is_an_event_of_staff_and_one_activity(self):
        complaint = self.asked()
        self.pass_days("2026-11-30", "2026-12-03")
        self.run_clocks(self.moment("2026-12-03", 15))
        told = complaint.event_ids.filtered(lambda event: event.kind == "escalate")
        self.assertEqual(set(told.mapped("visibility")), {"internal"})
        self.assertEqual(len(told), 3)
        self.assertIn("(B)", told[0].note)
        activities = complaint.activity_ids
        self.assertEqual(activities.user_id, self.people["liaison_b"] | self.people["head_b"])
        self.assertEqual(len(activities), 2)
        self.assertEqual({str(day) for day in activities.mapped("date_deadline")}, {DUE})
        self.assertEqual(complaint._verify_chain(), [])
        self.assertNotIn("escalate", [row["kind"] for row in complaint._reporter_view()["timeline"]])

    def test_two_supports_of_one_complaint_climb_apart(self):
        complaint = self.asked(self.skpd_b, self.skpd_c)
        self.run_clocks(self.moment("2026-12-03", 7))
        own = complaint.escalation_ids.filtered("disposition_id")
        people = {one.disposition_id.skpd_id: one.user_id for one in own if one.rule_id.audience == "liaison"}
        self.assertEqual(people, {self.skpd_b: self.people["liaison_b"], self.skpd_c: self.people["liaison_c"]})
        self.run_clocks(self.moment("2026-12-07", 7))
        mine = complaint.activity_ids.filtered(lambda one: one.user_id == self.people["coordinator"])
        self.assertEqual(len(mine), 2, "one for each; C has no head, so that one was there already")
        complaint.with_user(self.people["liaison_b"])._apply("join")
        complaint.with_user(self.people["liaison_b"])._apply("finish", text="Tuntas")
        left = complaint.escalation_ids.filtered("activity_id")
        self.assertEqual(left.disposition_id, self.support(complaint, self.skpd_c))

    def test_a_support_that_comes_later_with_the_same_date_is_told_too(self):
        complaint = self.asked()
        self.run_clocks(self.moment("2026-12-03", 7))
        late = [{"skpd": self.skpd_c, "due_date": DUE}]
        self.act(complaint, "involve", at=self.moment("2026-12-03", 9), supports=late)
        self.run_clocks(self.moment("2026-12-03", 11))
        self.assertIn(("support_breach", "liaison_c"), self.rungs(complaint)["2026-12-03"])

    def test_it_ends_with_the_support(self):
        for end in ("finish", "decline", "answer", "withdraw"):
            complaint = self.asked()
            with self.subTest(end=end):
                self.run_clocks(self.moment("2026-12-03", 7))
                self.assertTrue(complaint.activity_ids)
                helper = complaint.with_user(self.people["liaison_b"])._at(self.moment("2026-12-03", 9))
                if end in ("finish", "decline"):
                    helper._apply(end, **self.given())
                else:
                    self.act(complaint, end, at=self.moment("2026-12-03", 9))
                self.assertFalse(complaint.activity_ids)
                before = self.rungs(complaint)
                self.pass_days("2026-12-07", "2026-12-08")
                self.assertEqual(self.rungs(complaint), before)

    def test_no_day_runs_while_the_reporter_is_asked(self):
        complaint = self.asked()
        self.act(complaint, "ask", at=self.moment("2026-11-30"))  # two working days are left
        self.pass_days("2026-12-01", "2026-12-08")
        self.assertEqual(self.rungs(complaint), {})
        self.act(complaint, "complete", at=self.moment("2026-12-08"))
        self.assertEqual(str(self.support(complaint).due_date), "2026-12-10")
        self.pass_days("2026-12-09", "2026-12-11")
        self.assertEqual(set(self.rungs(complaint)), {"2026-12-09", "2026-12-11"})

    def test_a_date_that_is_the_lead_s_follows_it(self):
        both, own = self.supported(at=MONDAY), self.asked()
        for complaint in (both, own):
            complaint.with_user(self.people["coordinator"])._at(MONDAY).write({"type": "information"})
        self.assertEqual(str(both.resolution_deadline), "2026-11-30")
        self.assertEqual(self.support(both).due_date, both.resolution_deadline)
        self.assertEqual(str(self.support(own).due_date), DUE, "what somebody has set stays")

    def test_without_liaison_officer_the_coordinator(self):
        complaint = self.asked()
        self.skpd_b.member_ids.filtered(lambda member: member.role != "officer").unlink()
        self.run_clocks(self.moment("2026-12-03", 7))
        self.assertEqual({person for _rung, person in self.rungs(complaint)["2026-12-03"]}, {"coordinator"})

    def test_leave_of_the_supporting_liaison_calls_the_substitute(self):
        self._member("substitute_b", self.skpd_b, "substitute")
        member = self.skpd_b.member_ids.filtered(lambda one: one.user_id == self.people["liaison_b"])
        member.write({"away_from": "2026-11-01", "away_until": "2026-12-31"})
        complaint = self.asked()
        self.run_clocks(self.moment("2026-12-03", 7))
        self.assertIn(("support_breach", "substitute_b"), self.rungs(complaint)["2026-12-03"])

    def test_the_digest_names_the_own_date(self):
        complaint = self.asked(is_anonymous=True, title="Pohon tumbang")
        self.run_clocks(self.moment("2026-12-03", 7))
        [mail] = self.digest("liaison_b")
        self.assertIn(complaint.number, mail.body_html)
        self.assertIn("2 Desember 2026", mail.body_html)
        self.assertNotIn("11 Desember 2026", mail.body_html, "that is the lead's date")
        self.assertNotIn("Wa Uji", mail.body_html)
        self.assertEqual(len(self.digest("head_b")), 1)
        self.assertFalse(self.digest("liaison"), "the lead is in time")
        self.run_clocks(self.moment("2026-12-03", 9))
        self.assertEqual(len(self.digest("liaison_b")), 1)

    def test_who_reads_it(self):
        complaint = self.asked(self.skpd_b, self.skpd_c)
        self.run_clocks(self.moment("2026-12-03", 7))
        of_b = complaint.escalation_ids.filtered(lambda one: one.disposition_id.skpd_id == self.skpd_b)
        readers = {
            "coordinator",
            "oversight",
            "custodian",
            "officer",
            "liaison",
            "head",
            "liaison_b",
            "officer_b",
            "head_b",
        }
        for role in self.people:
            if role in ("secretary", "arbiter"):
                continue
            with self.subTest(role=role), mute_logger(*QUIET):
                seen = self.seen_by(of_b, role)
                may = bool(seen.has_access("read") and seen._filtered_access("read") == seen)
                self.assertEqual(may, role in readers)
        complaint.with_user(self.people["liaison_b"])._apply("decline", **self.given())
        self.assertFalse(self.may_read("liaison_b", of_b), "with the support ends what it may read")


@tagged("post_install", "-at_install")
class TestReplyLadder(SupportLadderCase):
    def replies(self, complaint):
        told = self.told(complaint)
        return {day: {rung for rung in rungs if rung[0].startswith("reply")} for day, rungs in told.items()}

    def test_the_coordinator_is_reminded_of_a_silent_body(self):
        complaint = self.file(at=MONDAY)
        self.act(complaint, "transfer", at=MONDAY)
        self.assertEqual(str(complaint._running_transfer().due_date), "2026-12-07")
        self.pass_days("2026-12-04", "2026-12-08")
        self.assertEqual(self.replies(complaint)["2026-12-08"], {("reply_reminder", "coordinator")})
        self.act(complaint, "urge", at=self.moment("2026-12-09"))
        own = complaint.escalation_ids.filtered("disposition_id")
        self.assertFalse(own.activity_id, "the body was reminded")
        self.assertEqual(str(complaint._running_transfer().due_date), "2026-12-23")
        self.pass_days("2026-12-09", "2026-12-28")
        days = sorted(day for day, rungs in self.replies(complaint).items() if rungs)
        self.assertEqual(days, ["2026-12-08", "2026-12-28"], "24 and 25 December are free")
        self.pass_days("2026-12-29", "2027-01-04")
        self.assertEqual(self.replies(complaint)["2027-01-04"], {("reply_secretary", "secretary")})
        self.act(complaint, "settle", at=self.moment("2027-01-04"))
        self.assertFalse(complaint.activity_ids)
        [mail] = self.digest("secretary").filtered(lambda mail: complaint.number in mail.body_html)[-1:]
        self.assertIn("23 Desember 2026", mail.body_html)
