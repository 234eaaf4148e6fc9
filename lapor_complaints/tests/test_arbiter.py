"""After two returns the arbiter decides, and that is final."""

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .support_common import QUIET, SupportCase


@tagged("post_install", "-at_install")
class TestArbiter(SupportCase):
    def setUp(self):
        super().setUp()
        self.complaint = self.file()
        self.act(self.complaint, "forward")
        self.act(self.complaint, "return", proposed_skpd=self.skpd_b)
        self.act(self.complaint, "forward", skpd=self.skpd_b)
        self.dates = (self.complaint.response_deadline, self.complaint.resolution_deadline)
        self.act(self.complaint, "return", role="liaison_b", proposed_skpd=self.skpd_a)

    def test_two_returns_wait_for_the_arbiter(self):
        self.assertTrue(self.complaint.awaits_decision)
        self.assertEqual(self.complaint.state, "submitted")
        for skpd in (self.skpd_a, self.skpd_b):
            with self.subTest(skpd=skpd), self.assertRaises(UserError):
                self.act(self.complaint, "forward", skpd=skpd)
        found = self.env["lapor.complaint"].with_user(self.people["arbiter"]).search([("awaits_decision", "=", True)])
        self.assertIn(self.complaint, found)

    def test_another_skpd_needs_no_arbiter(self):
        self.act(self.complaint, "forward", skpd=self.skpd_c)
        self.assertFalse(self.complaint.awaits_decision)
        self.act(self.complaint, "return", role="liaison_c", proposed_skpd=self.skpd_a)
        self.assertTrue(self.complaint.awaits_decision)

    def test_the_decision_is_final(self):
        decided = self.complaint.with_user(self.people["arbiter"])
        self.assertIn(",decide,", decided.allowed_actions)
        with self.assertRaises(UserError):
            decided._apply("decide", skpd=self.skpd_b)
        event = decided._apply("decide", skpd=self.skpd_b, text="Sesuai Perwali tugas pokok")
        self.assertEqual((event.actor, event.note, event.body), ("oversight", "Sesuai Perwali tugas pokok", False))
        self.assertEqual((self.complaint.state, self.complaint.skpd_id), ("forwarded", self.skpd_b))
        self.assertFalse(self.complaint.awaits_decision)
        self.assertEqual(self.dates, (self.complaint.response_deadline, self.complaint.resolution_deadline))
        mine = self.seen_by(self.complaint, "liaison_b")
        self.assertNotIn(",return,", mine.allowed_actions)
        with self.assertRaises(UserError):
            mine._apply("return", **self.given(proposed_skpd=self.skpd_a))
        shown = str(self.complaint._reporter_view())
        self.assertNotIn("Perwali", shown)

    def test_only_the_arbiter_decides_and_only_then(self):
        for role in ("coordinator", "oversight", "custodian", "liaison", "head", "admin", "citizen"):
            with self.subTest(role=role), mute_logger(*QUIET), self.assertRaises(UserError):
                self.complaint.with_user(self.people[role])._apply("decide", skpd=self.skpd_b, text="Saya putuskan")
        fresh = self.file()
        self.assertNotIn(",decide,", fresh.with_user(self.people["arbiter"]).allowed_actions)
        with self.assertRaises(UserError):
            fresh.with_user(self.people["arbiter"])._apply("decide", skpd=self.skpd_b, text="Saya putuskan")

    def test_the_arbiter_does_nothing_else(self):
        mine = self.complaint.with_user(self.people["arbiter"])
        for action in ("forward", "transfer", "reject", "merge", "ask", "accept", "return"):
            with self.subTest(action=action), mute_logger(*QUIET), self.assertRaises(UserError):
                mine._apply(action, **self.given())

    def test_an_end_waits_for_nothing(self):
        self.act(self.complaint, "withdraw")
        self.assertFalse(self.complaint.awaits_decision)
