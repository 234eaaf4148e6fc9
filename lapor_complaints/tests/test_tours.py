from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common import LaporCase


@tagged("post_install", "-at_install")
class TestTours(LaporCase, HttpCase):
    """The back office in a real browser, as coordinator and as liaison officer."""

    def test_coordinator_forwards_from_the_inbox(self):
        titles = ("Lampu padam", "Got tersumbat", "Sampah menumpuk")
        complaints = [self.file(title=title) for title in titles]
        self.start_tour("/odoo", "lapor_coordinator", login="uji_coordinator")
        for complaint in complaints:
            self.assertEqual((complaint.state, complaint.skpd_id), ("forwarded", self.skpd_a))
        self.assertEqual(complaints[0].disposition_ids.instruction, "Mohon diperiksa hari ini")

    @mute_logger("odoo.http")  # the refused drag
    def test_liaison_handles_a_report(self):
        complaint = self.bring("forwarded", title="Lampu padam")
        self.start_tour("/odoo", "lapor_liaison", login="uji_liaison")
        kinds = complaint.event_ids.mapped("kind")
        self.assertEqual(kinds, ["filed", "forward", "accept", "progress", "answer"])
        answer = complaint.event_ids[-1]
        self.assertEqual((answer.body, complaint.outcome), ("Lampu sudah diganti", "resolved"))
        self.assertEqual(answer.attachment_ids.mimetype, "image/jpeg")

    def test_head_sends_an_answer_back_and_approves_the_next(self):
        self.skpd_a.head_approves = True
        complaint = self.bring("in_progress", title="Lampu padam")
        self.seen_by(complaint, "liaison")._answer("Lampu sudah diganti", "resolved")
        self.start_tour("/odoo", "lapor_head_sends_back", login="uji_head")
        self.assertEqual((complaint.state, complaint.answer_state), ("in_progress", False))
        self.start_tour("/odoo", "lapor_liaison_answers_again", login="uji_liaison")
        self.assertEqual(complaint.answer_state, "approval")
        self.start_tour("/odoo", "lapor_head_approves", login="uji_head")
        self.assertEqual((complaint.state, complaint.event_ids[-1].body), ("answered", "Enam lampu sudah diganti"))

    def test_oversight_checks_a_history(self):
        self.bring("answered", title="Lampu padam")
        self.start_tour("/odoo/lapor-all", "lapor_oversight_shield", login="uji_oversight")
