"""Work in the street: what one call of the phone does, and what it refuses."""

import io
from base64 import b64encode
from unittest.mock import patch

from PIL import Image

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import LaporCase, picture
from .upload_files import HTML, photo

KEY = "0123456789abcdef" * 2


def sent(*contents):
    """Return `contents` (bytes) as the phone sends photos."""
    return [[f"{number}.jpg", b64encode(content).decode()] for number, content in enumerate(contents)]


@tagged("post_install", "-at_install")
class TestField(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.survey, cls.work = cls.env["lapor.stage"].create([
            {"name": name, "state": "in_progress", "sequence": place, "skpd_ids": [(6, 0, cls.skpd_a.ids)]}
            for name, place in (("Survei uji", 31), ("Kerja uji", 32))
        ])  # fmt: skip
        cls.theirs = cls.env["lapor.stage"].create(
            {"name": "Kolom B", "state": "in_progress", "sequence": 31, "skpd_ids": [(6, 0, cls.skpd_b.ids)]}
        )

    def send(self, complaint, role="liaison", key=KEY, text="Tim di lokasi", **given):
        return self.seen_by(complaint, role).field_send(key, text, **given)

    def kinds(self, complaint):
        return complaint.event_ids.mapped("kind")

    def test_accepts_writes_and_moves_in_one_call(self):
        complaint = self.bring("forwarded")
        answer = self.send(complaint, photos=sent(photo()), stage_id=self.work.id)
        self.assertEqual(answer, {"sent": True, "again": False})
        self.assertEqual(self.kinds(complaint), ["filed", "forward", "accept", "progress"])
        self.assertEqual((complaint.state, complaint.stage_id), ("in_progress", self.work))
        self.assertEqual(complaint.user_id, self.people["liaison"])
        progress = complaint.event_ids[-1]
        self.assertEqual((progress.body, progress.visibility, progress.actor), ("Tim di lokasi", "public", "officer"))
        self.assertFalse(complaint._verify_chain())

    def test_photos_lose_what_the_camera_wrote(self):
        complaint = self.bring("in_progress")
        self.send(complaint, photos=sent(photo(orientation=6), picture("blue", size=(3000, 2000))))
        files = complaint.event_ids[-1].attachment_ids
        self.assertEqual(len(files), 2)
        for file in files:
            image = Image.open(io.BytesIO(file.raw))
            self.assertEqual((image.format, dict(image.getexif()), file.mimetype), ("JPEG", {}, "image/jpeg"))
            self.assertNotIn(b"KENARI", file.raw)
            self.assertTrue(file.name.startswith(complaint.number), "the phone's name of the file goes")

    def test_the_columns_that_are_offered(self):
        complaint = self.bring("forwarded")
        sheet = self.seen_by(complaint, "liaison").field_sheet()
        names = [(column["name"], column["current"], column["accepts"]) for column in sheet["columns"]]
        first = (complaint.stage_id.name, True, False)
        self.assertEqual(names, [first, ("Survei uji", False, True), ("Kerja uji", False, True)])
        self.assertEqual((sheet["next"], sheet["act"], sheet["may_answer"]), (self.survey.id, "progress", False))
        sheet = self.seen_by(complaint, "officer").field_sheet()
        self.assertEqual(
            [column["name"] for column in sheet["columns"]], [first[0]], "who may not accept is not offered it"
        )
        self.act(complaint, "accept")
        sheet = self.seen_by(complaint, "liaison").field_sheet()
        self.assertEqual([column["id"] for column in sheet["columns"]], [self.survey.id, self.work.id])
        self.assertEqual((sheet["next"], sheet["may_answer"]), (self.work.id, True))
        complaint.with_user(self.people["liaison"]).stage_id = self.work
        self.assertEqual(self.seen_by(complaint, "liaison").field_sheet()["next"], self.work.id, "the last one stays")
        self.work.copy({"name": "Menunggu bahan uji", "sequence": 33, "skpd_ids": [(6, 0, self.skpd_a.ids)]})
        sheet = self.seen_by(complaint, "liaison").field_sheet()
        self.assertEqual((len(sheet["columns"]), sheet["next"]), (3, self.work.id), "no side track unawares")

    def test_an_officer_without_the_right_to_accept(self):
        complaint = self.bring("forwarded")
        with self.assertRaisesRegex(UserError, "cannot go into that column"):
            self.send(complaint, "officer", stage_id=self.survey.id)
        self.send(complaint, "officer")
        self.assertEqual((self.kinds(complaint)[-1], complaint.state), ("progress", "forwarded"))

    def test_sent_again_is_written_once(self):
        complaint = self.bring("forwarded")
        given = {"photos": sent(picture()), "stage_id": self.work.id}
        self.send(complaint, **given)
        self.assertEqual(self.send(complaint, **given), {"sent": True, "again": True})
        self.act(complaint, "forward", skpd=self.skpd_b)
        self.assertEqual(self.send(complaint, **given), {"sent": True, "again": True}, "it had arrived")
        self.assertEqual(self.kinds(complaint).count("progress"), 1)
        self.assertEqual(len(complaint.attachment_ids), 1)

    def test_a_key_is_of_one_person_and_one_complaint(self):
        complaint, other = self.bring("in_progress"), self.bring("in_progress")
        self.send(complaint)
        for again, role in ((other, "liaison"), (complaint, "officer")):
            self.assertFalse(self.send(again, role, seen=99)["again"], role)
        for bad in ("", "kurang", "G" * 32, "a" * 65, None, 7, ["a"], False):
            with self.subTest(key=bad), self.assertRaisesRegex(UserError, "camera button"):
                self.send(complaint, key=bad)

    def test_all_or_nothing(self):
        complaint = self.bring("forwarded")
        stage = complaint.stage_id
        target = "odoo.addons.lapor_complaints.models.complaint_drag.LaporComplaint._set_column"
        with self.assertRaises(UserError), patch(target, side_effect=UserError("Kolom")), self.env.cr.savepoint():
            self.send(complaint, photos=sent(picture()), stage_id=self.work.id)
        self.env.invalidate_all()
        self.assertEqual((complaint.state, complaint.stage_id), ("forwarded", stage))
        self.assertEqual(self.kinds(complaint), ["filed", "forward"])
        self.assertFalse(complaint.attachment_ids)
        self.assertFalse(self.send(complaint, photos=sent(picture()), stage_id=self.work.id)["again"])

    def test_what_others_did_is_told_before_it_is_written(self):
        complaint = self.bring("in_progress")
        seen = complaint.event_count
        complaint._reporter_act("reply", text="Sudah baik lagi")
        sheet = self.seen_by(complaint, "liaison").field_sheet(seen)
        self.assertIn("Reporter's reply, by Reporter", sheet["news"][0])
        answer = self.send(complaint, seen=seen)
        self.assertEqual((answer["news"], answer["seen"]), (sheet["news"], sheet["seen"]))
        self.assertNotIn("progress", self.kinds(complaint))
        self.assertTrue(self.send(complaint, seen=answer["seen"])["sent"], "told once is enough")

    def test_what_is_no_longer_possible(self):
        complaint = self.bring("in_progress")
        seen = complaint.event_count
        self.act(complaint, "answer", role="head")
        for press in (
            lambda: self.send(complaint, seen=seen),
            lambda: self.seen_by(complaint, "liaison").field_sheet(seen),
        ):
            with self.assertRaisesRegex(UserError, "(?s)no longer possible.*Meanwhile.*by Orang head") as refusal:
                press()
            self.assertIn("Awaiting the reporter", str(refusal.exception))
        asked = self.bring("in_progress")
        self.act(asked, "ask", role="liaison")
        for paused in (asked, self.bring("answered")):
            with self.subTest(state=paused.state), self.assertRaisesRegex(UserError, "not possible now"):
                self.send(paused)

    def test_sentences_to_choose_from(self):
        templates = self.env["lapor.answer.template"]
        templates.search([]).active = False
        templates.create([
            {"name": "Umum", "kind": "progress", "body": "Tim sudah di lokasi {{number}}.", "sequence": 1},
            {"name": "Kategori lain", "kind": "progress", "body": "x", "category_ids": [(6, 0, self.sensitive.ids)]},
            {"name": "Jalan", "kind": "progress", "body": "Aspal [jumlah] ton.", "sequence": 9,
             "category_ids": [(6, 0, self.category.ids)]},
            {"name": "Jawaban", "body": "Selesai"},
        ])  # fmt: skip
        complaint = self.bring("in_progress")
        phrases = self.seen_by(complaint, "liaison").field_sheet()["phrases"]
        self.assertEqual([phrase["name"] for phrase in phrases], ["Jalan", "Umum"])
        self.assertEqual(phrases[1]["text"], f"Tim sudah di lokasi {complaint.number}.")
        with self.assertRaisesRegex(UserError, r"\[jumlah\]"):
            self.send(complaint, text="Aspal [jumlah] ton.")

    def test_forged_values(self):
        complaint = self.bring("in_progress")
        others = self.bring("in_progress", files=[("foto.jpg", picture())]).attachment_ids
        answered = self.env["lapor.stage"]._first_id("answered", self.skpd_a.id)
        for given, words in (
            ({"stage_id": self.theirs.id}, "cannot go into that column"),
            ({"stage_id": answered}, "cannot go into that column"),
            ({"stage_id": 10**9}, "cannot go into that column"),
            ({"stage_id": "1 OR 1"}, "cannot go into that column"),
            ({"photos": sent(HTML)}, "not a photo"),
            ({"photos": sent(*[picture()] * 50)}, "At most 5 files"),
            ({"photos": others.ids}, "did not arrive whole"),
            ({"photos": [["a.jpg", others.id]]}, "did not arrive whole"),
            ({"photos": [["a.jpg", "bukan base64!"]]}, "did not arrive whole"),
            ({"photos": [["a.jpg"]]}, "did not arrive whole"),
            ({"photos": "abc"}, "did not arrive whole"),
            ({"photos": {"a": 1}}, "did not arrive whole"),
            ({"photos": sent(b"")}, "is empty"),
            ({"text": "  "}, "Write what was done"),
            ({"text": ["a"]}, "Write what was done"),
        ):  # fmt: skip
            with self.subTest(given=str(given)[:60]), self.assertRaisesRegex(UserError, words), self.env.cr.savepoint():
                self.send(complaint, **given)
        for seen in ("3", [1], True, {"a": 1}):
            self.assertTrue(self.seen_by(complaint, "liaison").field_sheet(seen)["seen"])
        self.assertNotIn("progress", self.kinds(complaint))

    def test_on_to_the_final_answer(self):
        complaint = self.bring("in_progress")
        mine = self.seen_by(complaint, "liaison")
        opened = mine.field_answer("Sudah ditambal", sent(photo()), complaint.event_count)
        self.assertEqual((opened["res_model"], opened["context"]["default_action"]), ("lapor.act", "answer"))
        uploads = self.env["ir.attachment"].browse(opened["context"]["default_attachment_ids"])
        self.assertNotIn(b"KENARI", uploads.raw)
        act = self.env["lapor.act"].with_user(self.people["liaison"]).with_context(**opened["context"]).create(
            {"outcome": "resolved"}
        )  # fmt: skip
        self.assertEqual(act.action_confirm()["infos"], {"lapor_done": True})
        self.assertEqual((complaint.state, complaint.event_ids[-1].body), ("answered", "Sudah ditambal"))
        self.assertEqual(complaint.event_ids[-1].attachment_ids.mimetype, "image/jpeg")
        self.assertFalse(uploads.exists())
        for photos, words in ((sent(HTML), "not a photo"), (sent(*[picture()] * 6), "At most 5")):
            with self.assertRaisesRegex(UserError, words):
                self.seen_by(self.bring("in_progress"), "liaison").field_answer("x", photos)
        with self.assertRaisesRegex(UserError, "not possible now"):
            self.seen_by(self.bring("forwarded"), "liaison").field_answer("x")

    def test_uploads_that_were_never_sent_go(self):
        complaint = self.bring("in_progress")
        opened = self.seen_by(complaint, "liaison").field_answer("x", sent(picture(), picture("red")))
        old, young = self.env["ir.attachment"].browse(opened["context"]["default_attachment_ids"])
        self.env.cr.execute("UPDATE ir_attachment SET create_date = now() - interval '2 days' WHERE id = %s", [old.id])
        self.env.invalidate_all()
        self.env["ir.attachment"]._gc_lapor_uploads()
        self.assertEqual((bool(old.exists()), bool(young.exists())), (False, True))

    def test_the_sheet_takes_the_same_queries_however_long_the_history(self):
        short, long = self.bring("in_progress"), self.bring("in_progress")
        for number in range(30):
            long.with_user(self.people["liaison"])._write_progress(f"Langkah {number}")
        counts = []
        for complaint in (short, short, long):  # the first fills the caches of record rules and labels
            mine = self.seen_by(complaint, "liaison")
            before = self.env.cr.sql_log_count
            mine.field_sheet(1)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(counts[1], counts[2])
        self.assertLessEqual(counts[2], 30)

    def test_receipts_go_after_a_while(self):
        complaint = self.bring("in_progress")
        self.send(complaint)
        receipts = self.env["lapor.field.receipt"]
        receipts._gc_old()
        self.assertEqual(len(receipts.search([])), 1)
        self.env.cr.execute("UPDATE lapor_field_receipt SET create_date = now() - interval '61 days'")
        self.env.invalidate_all()
        receipts._gc_old()
        self.assertFalse(receipts.search([]))
