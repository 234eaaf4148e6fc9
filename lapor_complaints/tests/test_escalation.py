"""Who is told, how often, and who may read that."""

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger

from .clock_common import ClockCase
from .common import STAFF, STRANGERS

LATE = "2026-11-24"  # for what was filed on 2 November: answers were due on the 20th
READERS = ("coordinator", "oversight", "custodian", "officer", "liaison", "head")


@tagged("post_install", "-at_install")
class TestEscalation(ClockCase):
    def late(self, state="in_progress", **values):
        return self.bring(state, at=self.moment("2026-11-02"), **values)

    def rungs(self, complaint):
        return {rung for rungs in self.told(complaint).values() for rung in rungs}

    def test_twice_is_once(self):
        complaint = self.late()
        for hour in (7, 8, 15):
            self.run_clocks(self.moment(LATE, hour))
        self.assertEqual(self.rungs(complaint), {
            ("resolution_breach_head", "head"), ("resolution_breach", "liaison"),
        })  # fmt: skip
        self.assertEqual(len(complaint.escalation_ids), 2)
        self.assertEqual(len(complaint.event_ids.filtered(lambda event: event.kind == "escalate")), 2)

    def test_free_days_are_quiet(self):
        complaint = self.late()
        for day in ("2026-11-21", "2026-11-22", "2026-12-25"):
            self.run_clocks(self.moment(day))
        self.assertFalse(complaint.escalation_ids)

    def test_a_missed_day_is_made_up_for(self):
        complaint = self.late()
        self.run_clocks(self.moment("2026-12-02"))
        self.assertEqual(len(self.rungs(complaint)), 4, "head, assignee, coordinator and secretary, without reminders")

    def test_a_new_deadline_is_told_anew(self):
        complaint = self.late()
        self.run_clocks(self.moment(LATE))
        before = len(complaint.escalation_ids)
        complaint.with_user(self.people["coordinator"]).write({"type": "information"})
        self.run_clocks(self.moment("2026-11-25"))
        self.assertGreater(len(complaint.escalation_ids), before)

    def test_a_returned_complaint_keeps_the_clock_of_its_response(self):
        complaint = self.late("forwarded")
        self.act(complaint, "return", at=self.moment("2026-11-03"))
        self.run_clocks(self.moment("2026-11-10"))
        self.assertEqual(self.rungs(complaint), {
            ("response_breach_liaison", "coordinator"), ("response_breach_head", "coordinator"),
        })  # fmt: skip

    def test_another_body_is_chased_by_the_coordinator(self):
        complaint = self.late("transferred")
        self.run_clocks(self.moment(LATE))
        resolution = {person for rung, person in self.rungs(complaint) if rung.startswith("resolution")}
        self.assertEqual(resolution, {"coordinator"})

    def test_empty_posts_are_passed_over(self):
        self.skpd_a.member_ids.filtered(lambda member: member.role == "head").unlink()
        complaint = self.late()
        self.people["secretary"].active = False
        self.run_clocks(self.moment("2026-12-02"))
        self.assertIn(("resolution_breach_head", "coordinator"), self.rungs(complaint))
        self.assertIn(("resolution_secretary", "coordinator"), self.rungs(complaint))

    def test_a_secretary_without_access_is_not_told(self):
        self.env.company.lapor_secretary_id = new_test_user(self.env, "uji_tamu", groups="base.group_user")
        complaint = self.late()
        self.run_clocks(self.moment("2026-12-02"))
        self.assertIn(("resolution_secretary", "coordinator"), self.rungs(complaint))

    def test_nobody_becomes_a_follower_and_no_mail_is_sent_at_once(self):
        complaint = self.late()
        self.run_clocks(self.moment(LATE, 5))
        self.assertTrue(complaint.activity_ids)
        self.assertFalse(complaint.message_partner_ids & self.people["head"].partner_id)
        self.assertFalse(self.queue().filtered(lambda mail: "head@" in mail.email_to))

    def test_activities_end_with_the_step(self):
        complaint = self.late("forwarded")
        self.run_clocks(self.moment("2026-11-24"))
        steps = complaint.escalation_ids.filtered("activity_id").mapped("step")
        self.assertEqual(set(steps), {"response", "resolution"})
        self.act(complaint, "accept", at=self.moment(LATE))
        self.assertEqual(set(complaint.escalation_ids.filtered("activity_id").mapped("step")), {"resolution"})
        self.act(complaint, "answer", at=self.moment(LATE))
        self.assertFalse(complaint.activity_ids)
        self.assertEqual(complaint.resolution_clock, "missed")

    def test_filter_of_the_list(self):
        reminded, late = self.late(), self.late()
        self.rules.filtered(lambda rule: rule.offset_days > 0).active = False
        self.run_clocks(self.moment("2026-11-17"))
        self.rules.active = True
        domain = [("escalation_ids", "any", [("rule_id.offset_days", ">", 0)]), ("id", "in", (reminded | late).ids)]
        complaints = self.env["lapor.complaint"].with_user(self.people["liaison"])
        self.assertFalse(complaints.search(domain))
        self.run_clocks(self.moment(LATE))
        self.assertEqual(complaints.search(domain), reminded | late)


@tagged("post_install", "-at_install")
class TestEscalationAccess(ClockCase):
    def setUp(self):
        super().setUp()
        self.complaint = self.bring("in_progress", at=self.moment("2026-11-02"), is_anonymous=True)
        self.run_clocks(self.moment(LATE))
        self.told_ = self.complaint.escalation_ids

    def test_who_reads_the_complaint_reads_who_was_told(self):
        for role in (*STAFF, *STRANGERS):
            escalations = self.env["lapor.escalation"].with_user(self.people[role])
            domain = [("complaint_id", "=", self.complaint.id)]
            with self.subTest(role=role), mute_logger("odoo.models", "odoo.addons.base.models.ir_model"):
                if role in READERS:
                    self.assertEqual(escalations.search_count(domain), len(self.told_))
                elif role == "liaison_b":
                    self.assertFalse(escalations.search_count(domain))
                else:
                    with self.assertRaises(AccessError):
                        escalations.search_count(domain)

    def test_nobody_writes_who_was_told(self):
        values = {"complaint_id": self.complaint.id, "rule_id": self.rules[0].id, "deadline": "2026-11-20",
                  "user_id": self.people["head"].id, "date": "2026-11-20 00:00:00"}  # fmt: skip
        for role in (*STAFF, *STRANGERS):
            mine = self.told_[0].with_user(self.people[role])
            for act in (lambda r: r.write({"digest_on": False}), lambda r: r.unlink(), lambda r: r.create(values)):
                with self.subTest(role=role), mute_logger("odoo.models", "odoo.addons.base.models.ir_model"):
                    with self.assertRaises(AccessError):
                        act(mine)

    def test_rules_are_kept_by_coordinator_and_administrator(self):
        for role in (*STAFF, *STRANGERS):
            rule = self.rules[0].with_user(self.people[role])
            with self.subTest(role=role), mute_logger("odoo.models", "odoo.addons.base.models.ir_model"):
                if role in ("coordinator", "admin"):
                    rule.offset_days = -2
                else:
                    with self.assertRaises(AccessError):
                        rule.offset_days = -2

    def test_forged_context_ends_no_reminder(self):
        liaison = self.complaint.with_user(self.people["liaison"])
        with self.assertRaises(UserError):
            liaison.write({"escalation_ids": [Command.clear()]})
