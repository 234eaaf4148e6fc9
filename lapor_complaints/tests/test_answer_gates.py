"""Who sees an answer before the reporter: the head where the SKPD wants it, the coordinator where the city does."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .answer_common import AnswerCase
from .common import MONDAY, STAFF, STRANGERS

QUIET = mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")


@tagged("post_install", "-at_install")
class TestAnswerGates(AnswerCase):
    def test_the_head_approves(self):
        complaint = self.waiting()
        self.assertEqual((complaint.state, complaint.answer_state), ("in_progress", "approval"))
        self.assertFalse(complaint.answered_at)
        view = complaint._reporter_view()
        self.assertNotIn("ditambal", str(view), "the reporter sees nothing of it")
        self.seen_by(complaint, "head").action_pass_answer()
        self.assertEqual((complaint.state, complaint.outcome), ("answered", "resolved"))
        self.assertEqual(complaint.event_ids.mapped("kind")[-3:], ["draft", "approve", "answer"])
        answer = complaint.event_ids[-1]
        self.assertEqual((answer.user_id, answer.actor, answer.body), (
            self.people["liaison"], "officer", "Jalan sudah ditambal"))  # fmt: skip
        self.assertIn("ditambal", str(complaint._reporter_view()))
        self.assertFalse(complaint._verify_chain())

    def test_the_clock_runs_until_publication(self):
        complaint = self.bring("in_progress", at=MONDAY)
        deadline = complaint.resolution_deadline
        self.answer(complaint)
        self.assertEqual((complaint.deadline, complaint.paused_on), (deadline, False))
        self.seen_by(complaint, "head").action_pass_answer()
        self.assertTrue(complaint.paused_on)

    def test_nobody_else_lets_it_pass(self):
        complaint = self.waiting()
        for role in (*STAFF, "head_b", "liaison_unit", *STRANGERS):
            if role == "head":
                continue
            mine = self.seen_by(complaint, role)
            for act in (mine.action_pass_answer, lambda mine=mine: mine._send_back_answer("Ubah")):
                with self.subTest(role=role), QUIET, self.assertRaises(UserError):
                    act()
        self.assertEqual((complaint.state, complaint.answer_state), ("in_progress", "approval"))

    def test_the_gate_is_not_walked_around(self):
        complaint = self.bring("in_progress")
        with self.assertRaisesRegex(UserError, "seen by others first"):
            self.seen_by(complaint, "liaison")._apply("answer", **self.given())

    def test_the_head_s_own_answer_needs_no_approval(self):
        complaint = self.bring("in_progress")
        self.assertEqual(self.answer(complaint, "head").kind, "answer")

    def test_without_a_head_nothing_waits_for_ever(self):
        self.people["head"].active = False
        self.assertEqual(self.answer(self.bring("in_progress")).kind, "answer")

    def test_units_below_wait_for_the_head_above(self):
        complaint = self.file()
        self.act(complaint, "forward", skpd=self.unit_a)
        self.act(complaint, "accept", role="liaison_unit")
        self.answer(complaint, "liaison_unit")
        self.assertEqual(complaint.answer_state, "approval")
        self.seen_by(complaint, "head").action_pass_answer()
        self.assertEqual(complaint.state, "answered")

    def test_sent_back_and_written_anew(self):
        complaint = self.bring("in_progress")
        self.answer(complaint, photos=1)
        with self.assertRaises(UserError):
            self.seen_by(complaint, "head")._send_back_answer("  ")
        self.seen_by(complaint, "head")._send_back_answer("Sebut panjang ruasnya")
        self.assertEqual((complaint.state, complaint.answer_state), ("in_progress", False))
        mine = self.seen_by(complaint, "liaison")
        self.assertEqual(mine.answer_reason, "Sebut panjang ruasnya")
        opened = mine.with_context(lapor_action="answer").action_open_move()["context"]
        self.assertEqual(opened["default_text"], "Jalan sudah ditambal", "she does not begin anew")
        dialog = self.env["lapor.act"].with_user(self.people["liaison"]).with_context(**opened).new({})
        self.assertEqual(len(dialog.earlier_file_ids), 1, "and sees the photo that she sent")
        self.answer(complaint, text="Jalan sudah ditambal sepanjang 12 meter")
        self.assertEqual(len(complaint.answer_id.attachment_ids), 1, "the photo stays")
        self.seen_by(complaint, "head").action_pass_answer()
        self.assertEqual(complaint.event_ids[-1].body, "Jalan sudah ditambal sepanjang 12 meter")
        self.assertFalse(self.seen_by(complaint, "liaison").answer_reason)

    def test_an_answer_rewritten_meanwhile_is_not_approved_unread(self):
        complaint = self.waiting()
        page = self.seen_by(complaint, "head").with_context(lapor_answer=complaint.answer_id.id)
        self.answer(complaint, text="Ternyata belum")
        with self.assertRaisesRegex(UserError, "rewritten meanwhile"):
            page.action_pass_answer()

    def test_what_moves_the_complaint_overtakes_the_answer(self):
        complaint = self.waiting()
        answer = complaint.answer_id
        self.act(complaint, "forward", skpd=self.skpd_b)
        self.assertEqual((answer.state, complaint.answer_state), ("dropped", False))
        with QUIET, self.assertRaises(UserError):
            self.seen_by(complaint, "head").action_pass_answer()

    def test_the_city_s_gate(self):
        self.skpd_a.head_approves = False
        self.env.company.lapor_quality_gate = True
        complaint = self.waiting()
        self.assertEqual(complaint.answer_state, "quality")
        with self.assertRaises(UserError):
            self.seen_by(complaint, "head").action_pass_answer()
        self.seen_by(complaint, "coordinator")._send_back_answer("Tanpa singkatan")
        self.answer(complaint)
        self.seen_by(complaint, "coordinator").action_pass_answer()
        self.assertEqual(complaint.event_ids.mapped("kind")[-5:], ["draft", "send_back", "draft", "release", "answer"])

    def test_both_gates_after_one_another(self):
        self.env.company.lapor_quality_gate = True
        complaint = self.waiting()
        self.assertIn(",approve,", self.seen_by(complaint, "head").allowed_actions)
        self.assertNotIn("release", self.seen_by(complaint, "coordinator").allowed_actions)
        self.seen_by(complaint, "head").action_pass_answer()
        self.assertEqual((complaint.state, complaint.answer_state), ("in_progress", "quality"))
        self.assertIn(",release,send_back,", self.seen_by(complaint, "coordinator").allowed_actions)
        self.seen_by(complaint, "coordinator").action_pass_answer()
        self.assertEqual(complaint.state, "answered")

    def test_access_to_answers(self):
        answer = self.waiting(is_anonymous=True).answer_id
        readers = {"officer", "liaison", "head", "coordinator", "oversight"}
        for role in (*STAFF, "head_b", "liaison_unit", *STRANGERS):
            mine = self.seen_by(answer, role)
            with self.subTest(role=role), QUIET:
                self.assertEqual(mine.has_access("read"), role in readers)
                for act in (lambda mine=mine: mine.write({"state": "published"}), mine.unlink,
                            lambda mine=mine: mine.create({"text": "x"})):  # fmt: skip
                    with self.assertRaises(AccessError):
                        act()
        self.assertFalse(self.env["lapor.answer"].with_user(self.people["liaison_b"]).search_count([]))


@tagged("post_install", "-at_install")
class TestAnswerLetters(AnswerCase):
    def recipients(self, complaint, kind):
        event = complaint.event_ids.filtered(lambda event: event.kind == kind)[-1]
        rows = self.env["lapor.mail.outbox"].sudo().search([("event_id", "=", event.id)])
        self.assertLessEqual(set(rows.mapped("audience")), {"staff"}, "the reporter hears nothing of it")
        mails = rows.event_id._queue_letters("staff") if rows else self.env["mail.mail"]
        for mail in mails:
            self.assertNotIn("ditambal", mail.body_html)
        return {mail.email_to for mail in mails}

    def test_who_must_act_is_told(self):
        self.env.company.lapor_quality_gate = True
        complaint = self.waiting()
        self.assertEqual(self.recipients(complaint, "draft"), {"uji_head@uji.example"})
        self.seen_by(complaint, "head").action_pass_answer()
        self.assertIn("uji_coordinator@uji.example", self.recipients(complaint, "approve"))
        self.seen_by(complaint, "coordinator")._send_back_answer("Tanpa singkatan")
        self.assertEqual(self.recipients(complaint, "send_back"), {"uji_liaison@uji.example"})
