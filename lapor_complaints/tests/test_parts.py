"""Dividing: parts live on their own, the whole follows them, and no clock starts anew."""

from datetime import timedelta

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import MONDAY, picture
from .parts_common import PartsCase


@tagged("post_install", "-at_install")
class TestParts(PartsCase):
    def answer_all(self, first, second, at=None):
        self.work(first, "liaison", "accept", "answer", at=at, text="Aspal ditambal")
        self.work(second, "liaison_b", "accept", "answer", at=at, text="Selokan dikeruk", outcome="planned")

    def test_what_a_part_is(self):
        whole, first, second = self.divided(is_anonymous=True, files=[("a.jpg", picture())], address="Jalan Uji")
        self.assertEqual((first.number, second.number), (f"{whole.number}-A", f"{whole.number}-B"))
        self.assertEqual((first.title, second.title), ("Aspal", "Selokan"))
        self.assertEqual((first.description, second.description), ("Tambal aspal", whole.description))
        self.assertEqual((first.category_id, second.category_id), (self.category, self.drainage))
        self.assertEqual((first.skpd_id, second.skpd_id), (self.skpd_a, self.skpd_b))
        self.assertEqual({*first.mapped("state"), *second.mapped("state")}, {"forwarded"})
        self.assertEqual((whole.state, whole.skpd_id.id, whole.part_count), ("in_progress", False, 2))
        self.assertTrue(first.is_anonymous and second.is_anonymous)
        self.assertFalse(first.reporter_ids | second.reporter_ids)
        self.assertEqual(len(second.reporter_file_ids), 1)
        self.assertNotEqual(first.reporter_file_ids, whole.reporter_file_ids)
        self.assertEqual(second.disposition_ids.instruction, "Keruk")
        for complaint in (whole, first, second):
            self.assertFalse(complaint._verify_chain())

    def test_nothing_starts_anew(self):
        whole = self.file(at=MONDAY)
        later = MONDAY + timedelta(days=4)
        self.act(whole, "forward", at=MONDAY)
        dates = (whole.response_deadline, whole.resolution_deadline)
        self.act(whole, "split", at=later, parts=[{"skpd": self.skpd_b}, {"skpd": self.skpd_c}])
        for part in whole.child_ids:
            self.assertEqual((part.response_deadline, part.resolution_deadline), dates)
            self.assertEqual(part.received_at, whole.received_at)
        self.assertEqual(whole.resolution_deadline, dates[1])

    def test_the_answer_is_made_of_the_parts(self):
        whole, first, second = self.divided()
        self.work(first, "liaison", "accept", "answer", text="Aspal ditambal")
        self.assertEqual((whole.state, first.state), ("in_progress", "answered"))
        self.assertFalse(first.silence_deadline)
        self.work(second, "liaison_b", "accept", "answer", text="Selokan dikeruk", outcome="planned")
        self.assertEqual((whole.state, whole.outcome), ("answered", "partly"))
        answer = whole.event_ids[-1]
        self.assertEqual((answer.kind, answer.actor), ("compose", "system"))
        for words in ("A. Aspal (Dinas Uji A)", "Aspal ditambal", "Selokan dikeruk", "(Dinas Uji B)"):
            self.assertIn(words, answer.body)
        self.assertTrue(whole.silence_deadline)

    def test_an_answered_part_that_is_sent_out_anew_takes_the_whole_with_it(self):
        for action in ("forward", "transfer"):
            whole, first, second = self.divided()
            self.answer_all(first, second)
            with self.subTest(action=action):
                self.act(second, action, skpd=self.skpd_c)
                self.assertEqual((whole.state, whole.outcome, whole.silence_deadline), ("in_progress", False, False))
                self.assertEqual(whole.event_ids[-1].kind, "go_on")

    def test_confirming_closes_all(self):
        whole, first, second = self.divided()
        self.answer_all(first, second)
        whole._reporter_act("confirm")
        self.assertEqual(set((whole | first | second).mapped("state")), {"closed"})
        whole._reporter_act("reopen", text="Rusak lagi", parts=[second.number])
        self.assertEqual((whole.state, first.state, second.state), ("in_progress", "closed", "in_progress"))
        self.work(second, "liaison_b", "answer", text="Dikeruk lagi")
        self.assertEqual(whole.state, "answered")

    def test_a_dispute_takes_up_all_or_the_chosen(self):
        for chosen, states in (((), {"in_progress"}), (("B",), {"in_progress", "answered"})):
            whole, first, second = self.divided()
            self.answer_all(first, second)
            whole._reporter_act("dispute", text="Belum", parts=[f"{whole.number}-{letter}" for letter in chosen])
            self.assertEqual(whole.state, "in_progress")
            self.assertEqual(set((first | second).mapped("state")), states)
            self.assertEqual(second.state, "in_progress")

    def test_the_end_of_the_whole_ends_the_parts(self):
        for action in ("withdraw", "merge"):
            whole, first, second = self.divided()
            self.work(first, "liaison", "accept", "answer")
            self.act(whole, action)
            self.assertEqual(set((first | second).mapped("state")), {"withdrawn"})
            self.assertFalse((first | second).disposition_ids.filtered(lambda one: one.state == "sent"))

    def test_questions_of_a_part(self):
        whole, first, second = self.divided()
        self.act(first, "ask", role="liaison")
        self.assertEqual(whole.state, "in_progress")
        self.assertIn("complete", whole._reporter_actions())
        self.act(second, "ask", role="liaison_b")
        self.assertEqual(whole.state, "incomplete")
        self.assertTrue(whole.paused_on)
        with self.assertRaises(UserError):
            whole._apply("expire", actor="system")
        whole._reporter_act("complete", text="Di depan pasar")
        self.assertEqual(set((whole | first | second).mapped("state")), {"in_progress", "forwarded"})
        self.assertEqual(whole.state, "in_progress")

    def test_a_reply_reaches_every_part(self):
        whole, first, second = self.divided()
        whole._reporter_act("reply", text="Masih begitu", attachments=[("a.jpg", picture())])
        for part in (first, second):
            self.assertEqual(part.event_ids[-1].body, "Masih begitu")
            self.assertEqual(len(part.event_ids[-1].attachment_ids), 1)
        shown = [row for row in whole._reporter_view()["timeline"] if row["kind"] == "reply"]
        self.assertEqual(len(shown), 1)

    def test_no_answer_left_comes_back(self):
        whole, first, second = self.divided()
        for part, role, other in ((first, "liaison", self.skpd_c), (second, "liaison_b", self.skpd_c)):
            self.act(part, "return", role=role, proposed_skpd=other)
            self.act(part, "reject")
        self.assertEqual(whole.state, "submitted")
        self.act(whole, "forward", skpd=self.skpd_c)
        self.assertEqual(whole.state, "forwarded")

    def test_what_is_done_with_the_whole_alone(self):
        whole, first, _second = self.divided()
        for action in ("withdraw", "merge", "split"):
            with self.subTest(action=action), self.assertRaises(UserError):
                self.act(first, action, parts=[{"skpd": self.skpd_c}] * 2)
        for action in ("forward", "transfer", "ask"):
            with self.subTest(action=action), self.assertRaises(UserError):
                self.act(whole, action)
        self.assertEqual(first._reporter_actions(), set())
        fresh = self.file()
        with self.assertRaises(UserError):
            self.act(fresh, "split", parts=[{"skpd": self.skpd_a}])

    def test_parts_can_be_added(self):
        whole, first, second = self.divided()
        self.act(whole, "split", parts=[{"skpd": self.skpd_c}])
        third = whole.child_ids - first - second
        self.assertEqual((third.number, third.skpd_id), (f"{whole.number}-C", self.skpd_c))
