"""Supporting SKPD: what they may, what they may not, and when it ends."""

from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .support_common import QUIET, SupportCase


@tagged("post_install", "-at_install")
class TestSupport(SupportCase):
    def support_of(self, complaint, skpd=None):
        return complaint.disposition_ids.filtered(lambda one: one.skpd_id == (skpd or self.skpd_b))

    def test_a_forwarding_names_lead_and_supports(self):
        complaint = self.file()
        supports = [{"skpd": self.skpd_b, "instruction": "Ukur", "due_date": date(2027, 1, 4)}, {"skpd": self.skpd_c}]
        self.act(complaint, "forward", supports=supports)
        roles = {one.skpd_id: one.role for one in complaint.disposition_ids}
        self.assertEqual(roles, {self.skpd_a: "lead", self.skpd_b: "support", self.skpd_c: "support"})
        self.assertEqual(self.support_of(complaint).due_date, date(2027, 1, 4))
        self.assertEqual(self.support_of(complaint, self.skpd_c).due_date, complaint.resolution_deadline)
        self.assertEqual(complaint.support_skpd_ids, self.skpd_b | self.skpd_c)
        told = complaint.event_ids.filtered(lambda event: event.kind == "support")
        self.assertEqual(told.skpd_id, self.skpd_b | self.skpd_c)
        self.assertEqual(set(told.mapped("visibility")), {"internal"})

    def test_work_of_a_support(self):
        complaint = self.supported()
        before = (complaint.state, complaint.stage_id, complaint.resolution_deadline, complaint.skpd_id)
        helper = complaint.with_user(self.people["liaison_b"])
        self.assertEqual(helper.support_label, complaint.deadline_label)
        helper.action_join()
        support = self.support_of(complaint)
        self.assertEqual(support.state, "accepted")
        inside = helper._apply("contribute", text="Pohon sudah dipangkas")
        outside = complaint.with_user(self.people["officer_b"])._apply("contribute", text="Selesai", for_reporter=True)
        self.assertEqual((inside.note, inside.body, inside.visibility), ("Pohon sudah dipangkas", False, "internal"))
        self.assertEqual((outside.body, outside.note, outside.visibility), ("Selesai", False, "public"))
        self.assertEqual((inside | outside).skpd_id, self.skpd_b)
        shown = [row["body"] for row in complaint._reporter_view()["timeline"]]
        self.assertIn("Selesai", shown)
        self.assertNotIn("Pohon sudah dipangkas", shown)
        helper._apply("finish", text="Bagian kami tuntas")
        self.assertEqual((support.state, support.result), ("done", "Bagian kami tuntas"))
        self.assertEqual(
            before, (complaint.state, complaint.stage_id, complaint.resolution_deadline, complaint.skpd_id)
        )
        self.assertFalse(complaint._verify_chain())

    def test_a_support_moves_nothing(self):
        complaint = self.supported()
        helper = complaint.with_user(self.people["liaison_b"])
        for action in ("answer", "return", "ask", "forward", "accept", "involve", "transfer", "merge", "reject"):
            with self.subTest(action=action), mute_logger(*QUIET), self.assertRaises(UserError):
                helper._apply(action, **self.given(supports=[{"skpd": self.skpd_c}]))
        for values in ({"priority": "1"}, {"title": "x"}, {"stage_id": complaint.stage_id.id}, {"user_id": False}):
            with self.subTest(values=values), mute_logger(*QUIET), self.assertRaises(AccessError):
                helper.write(values)
        with mute_logger(*QUIET), self.assertRaises(AccessError):
            helper._write_progress("Selesai")
        for action in ("join", "decline", "finish"):
            with self.subTest(action=action), self.assertRaises(UserError):
                complaint.with_user(self.people["officer_b"])._apply(action, **self.given())
            with self.subTest(action=action), self.assertRaises(UserError):
                complaint.with_user(self.people["liaison"])._apply(action, **self.given())

    def test_declining_says_why(self):
        complaint = self.supported()
        helper = complaint.with_user(self.people["liaison_b"])
        with self.assertRaises(UserError):
            helper._apply("decline", reason=self.reason)
        helper._apply("decline", reason=self.reason, text="Bukan wilayah kami")
        support = self.support_of(complaint)
        self.assertEqual((support.state, support.reason_text), ("returned", "Bukan wilayah kami"))
        self.assertEqual((complaint.return_count, complaint.skpd_id), (0, self.skpd_a))

    def test_supports_end_with_the_lead(self):
        for action in ("withdraw", "transfer", "merge", "forward"):
            complaint = self.supported()
            with self.subTest(action=action):
                self.act(complaint, action, skpd=self.skpd_c)
                self.assertEqual(self.support_of(complaint).state, "closed")
                self.assertFalse(complaint.support_skpd_ids)
                self.assertFalse(self.may_read("liaison_b", complaint))
        complaint = self.file()
        self.act(complaint, "forward", supports=[{"skpd": self.skpd_b}])
        self.act(complaint, "return", proposed_skpd=self.skpd_c)
        self.assertFalse(complaint.support_skpd_ids)

    def test_who_cannot_support(self):
        complaint = self.file()
        complaint.with_user(self.people["coordinator"]).write({"reported_skpd_id": self.skpd_c.id})
        for skpds in ([self.skpd_a], [self.skpd_b, self.skpd_b], [self.province], [self.skpd_c]):
            with self.subTest(skpds=skpds), self.assertRaises(UserError):
                self.act(complaint, "forward", supports=[{"skpd": skpd} for skpd in skpds])
        self.act(complaint, "forward", supports=[{"skpd": self.skpd_b}])
        with self.assertRaises(UserError):
            self.act(complaint, "involve", supports=[{"skpd": self.skpd_b}])
        with self.assertRaises(UserError):
            complaint.with_user(self.people["coordinator"]).write({"reported_skpd_id": self.skpd_b.id})

    def test_the_category_proposes(self):
        self.category.support_skpd_ids = self.skpd_b | self.skpd_c | self.skpd_a | self.province
        self.assertEqual(
            self.category._proposed_supports(self.env["lapor.area"], self.skpd_a), self.skpd_b | self.skpd_c
        )
        complaint = self.file()
        act = (
            self.env["lapor.act"]
            .with_user(self.people["coordinator"])
            .new({"action": "forward", "complaint_ids": [(6, 0, complaint.ids)]})
        )
        act._onchange_propose_skpd()
        act._onchange_propose_supports()
        self.assertEqual(act.skpd_id, self.skpd_a)
        self.assertEqual(act.support_ids.skpd_id, self.skpd_b | self.skpd_c)
