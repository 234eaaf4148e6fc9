"""What a client's context proposes (default_…) reaches nothing that the server writes."""

from base64 import b64decode

from odoo.tests import tagged

from .entry_common import KEY, EntryCase
from .test_receipt import words_of


@tagged("post_install", "-at_install")
class TestContextDefaults(EntryCase):
    def test_nobody_hangs_a_report_on_another_to_learn_who_filed_that(self):
        foreign = self.file(is_anonymous=True, reporter={"name": "Nama-Canary-Asing"})
        context = {
            "default_parent_id": foreign.id, "default_state": "in_progress", "default_skpd_id": self.skpd_a.id,
            "default_nik": "8171000000000001", "default_note": "Disisipkan", "default_public": True,
        }  # fmt: skip
        entries = self.env["lapor.entry"].with_user(self.people["officer"]).with_context(**context)
        answer = entries.file_report(self.typed(), KEY)
        self.env.flush_all()
        self.env.invalidate_all()
        mine = self.env["lapor.complaint"].sudo()._by_number(answer["number"])
        self.assertEqual((mine.parent_id.id, mine.state, mine.skpd_id.id), (False, "submitted", False))
        self.assertNotIn("Nama-Canary-Asing", words_of(b64decode(answer["receipt"])))
        self.assertEqual((len(mine.reporter_ids), mine.reporter_ids.nik), (1, False))
        self.assertFalse(mine.event_ids[0].note)

    def test_nothing_is_slipped_into_history_and_letters(self):
        complaint = self.bring("forwarded")
        context = {"default_note": "Disisipkan", "default_state": "void", "default_void_reason": "Disisipkan",
                   "default_other_id": self.file().id}  # fmt: skip
        mine = complaint.with_user(self.people["liaison"]).with_context(**context)
        mine._apply("accept", actor="liaison")
        event = complaint.sudo().event_ids[-1]
        self.assertEqual((event.kind, event.note, event.other_id.id), ("accept", False, False))
        answered = self.bring("answered").with_user(self.people["liaison"]).with_context(**context)
        letter = answered.env["lapor.letter"]._of("answer", answered)
        self.assertEqual((letter.state, letter.void_reason), ("issued", False))
