from odoo.exceptions import UserError
from odoo.tests import tagged

from .answer_common import AnswerCase


@tagged("post_install", "-at_install")
class TestAnswer(AnswerCase):
    """Photos of physical work, and answers that nobody has to see first."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.skpd_a.head_approves = False
        cls.category.needs_photo = True

    def test_physical_work_shows_a_photo(self):
        complaint = self.bring("in_progress")
        for outcome in ("resolved", "partly"):
            with self.assertRaisesRegex(UserError, "photo of the finished work"):
                self.answer(complaint, outcome=outcome)
        self.answer(complaint, photos=1)
        self.assertEqual(complaint.state, "answered")
        self.assertEqual(complaint.event_ids[-1].attachment_ids.mimetype, "image/jpeg")

    def test_no_photo_where_nothing_was_built(self):
        for values in ({"outcome": "planned"}, {"outcome": "not_ours"}):
            complaint = self.bring("in_progress")
            self.answer(complaint, **values)
            self.assertEqual(complaint.state, "answered")
        for values in ({"type": "information"}, {"category_id": self.sensitive.id}):
            complaint = self.bring("in_progress", **values)
            self.answer(complaint)
            self.assertEqual(complaint.state, "answered")

    def bring(self, state, **values):
        return super().bring("in_progress", **values)

    def test_a_pdf_is_no_photo(self):
        complaint = self.bring("in_progress")
        file = self.env["ir.attachment"].sudo().create({
            "name": "surat.pdf", "mimetype": "application/pdf", "res_model": complaint._name, "res_id": complaint.id,
        })  # fmt: skip
        with self.assertRaises(UserError):
            self.seen_by(complaint, "liaison")._answer("Selesai", "resolved", attachments=file)

    def test_without_a_gate_the_answer_goes_out_at_once(self):
        complaint = self.bring("in_progress")
        self.assertEqual(self.answer(complaint, photos=1).kind, "answer")
        self.assertFalse(complaint.answer_id)
