from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import LaporCase, picture

NAMED = {"name": "Kenarinama Uji", "email": "kenari@uji.example", "phone": "0812 3456 7890"}


class PublicCase(LaporCase):
    def open(self, complaint, upto="forwarded", **given):
        """Lead `complaint` to the state `upto`."""
        for action in {"forwarded": ["forward"], "in_progress": ["forward", "accept"],
                       "answered": ["forward", "accept", "answer"]}[upto]:  # fmt: skip
            actor = {"forward": "coordinator"}.get(action, "liaison")
            complaint.sudo()._apply(action, actor=actor, **(self.given(**given) if action != "accept" else {}))
        return complaint

    def view(self, complaint):
        self.env.flush_all()
        return complaint.with_user(self.people["public"])._public_view()


@tagged("post_install", "-at_install")
class TestPublic(PublicCase):
    """What the public register shows of a complaint, and what it never shows."""

    def test_only_after_verification(self):
        complaint = self.file()
        self.assertIsNone(self.view(complaint))
        self.open(complaint)
        self.assertEqual(self.view(complaint)["title"], "Jalan berlubang")

    def test_protected_ones_never(self):
        for values in ({"is_secret": True}, {"category_id": self.sensitive.id}, {"category_id": self.supervised.id},
                       {"is_quarantined": True}):  # fmt: skip
            complaint = self.file(**values)
            if not complaint.is_quarantined:
                self.open(complaint)
            self.assertFalse(complaint.is_public, values)
            self.assertIsNone(self.view(complaint), values)
        reported = self.open(self.file())
        reported.with_user(self.people["coordinator"]).write({"reported_skpd_id": self.skpd_b.id})
        self.assertFalse(reported.is_public)

    def test_leaves_the_register_at_once(self):
        for action, given in (("merge", {"kept": self.kept}), ("withdraw", {})):
            complaint = self.open(self.file())
            complaint.sudo()._apply(action, actor={"merge": "coordinator"}.get(action, "reporter"), **given)
            self.assertFalse(complaint.is_public, action)
        rejected = self.file()
        rejected.sudo()._apply("reject", actor="coordinator", reason=self.reason)
        rejected.sudo()._apply("restore", actor="coordinator", text="Ternyata benar")
        self.assertFalse(rejected.is_public, "rejected sets a moment of verification, but no SKPD ever had it")
        secret = self.open(self.file())
        secret.with_user(self.people["coordinator"]).write({"is_secret": True})
        self.assertFalse(secret.is_public)

    def test_newest_by_the_day_of_receipt_page_after_page(self):
        mark = self.env["lapor.complaint"]._now()
        days = (3, 700, 0, 40)  # in the order in which they are typed in
        found = [self.open(self.file(title=f"Kenari{day}", received_at=mark - timedelta(days=day))) for day in days]
        self.env.flush_all()
        page, seen, more = None, [], True
        while more:
            page, more = self.env["lapor.complaint"]._find_public(after=page, limit=1)
            seen += [complaint.title for complaint in page if complaint in found]
        self.assertEqual(seen, ["Kenari0", "Kenari3", "Kenari40", "Kenari700"])

    def test_name_and_contacts_are_masked(self):
        complaint = self.open(self.file(
            reporter=NAMED, title="Kenarinama melapor", description="Hubungi 0812-3456-7890 atau kenari@uji.example, "
            "NIK 8171 0101 0190 0001, tetangga saya lain@uji.example",
        ), "answered", text="Yth. Kenarinama, selesai.")  # fmt: skip
        told = str(self.view(complaint)).lower()
        for secret in ("kenarinama", "3456", "uji.example", "8171 0101"):
            self.assertNotIn(secret, told)
        self.assertIn("selesai", told)

    def test_masked_words_cannot_be_searched(self):
        complaint = self.open(self.file(reporter=NAMED, title="Kenarinama melapor lampu", description="Gelap sekali"))
        register = self.env["lapor.complaint"].with_user(self.people["public"])
        self.assertIn(complaint.id, register._find_public(text="lampu melapor")[0].ids)
        self.assertFalse(register._find_public(text="kenarinama")[0])
        values = {"title": "kenarinama kenarinama melapor", "category_id": self.category.id}
        self.assertFalse(register.sudo()._similar({**values, "area_id": False}, public=True))

    def test_text_of_an_anonymous_report_waits(self):
        complaint = self.open(self.file(reporter=NAMED, is_anonymous=True, title="Saya Kenarinama",
                                        description="Nama saya Kenarinama"))  # fmt: skip
        view = self.view(complaint)
        self.assertNotIn("Kenarinama", str(view))
        self.assertEqual((view["title"], view["text"]), ("Jalan uji", ""))
        complaint.with_user(self.people["coordinator"]).write({"title": "Lubang", "description": "Lubang di jalan"})
        complaint.with_user(self.people["coordinator"]).action_release_text()
        self.assertEqual(self.view(complaint)["text"], "Lubang di jalan")

    def test_no_oracle_for_anonymous_names(self):
        """An officer who lists names in an answer must not see on the public page which one is blotted out."""
        complaint = self.open(self.file(reporter=NAMED, is_anonymous=True), "answered", text="Budi, Kenarinama, Ani")
        self.assertIn("Budi, Kenarinama, Ani", str(self.view(complaint)["timeline"]))

    def test_events(self):
        complaint = self.open(
            self.file(files=[("a.jpg", picture())]), "answered", text="Sudah diperbaiki", note="Catatanrahasia"
        )
        complaint.sudo()._reporter_act("reply", text="Katawarga")
        complaint.sudo()._reporter_act("confirm", text="Ucapanwarga")
        view = self.view(complaint)
        told = str(view["timeline"])
        self.assertEqual(
            [event["kind"] for event in view["timeline"]], ["filed", "forward", "accept", "answer", "confirm"]
        )
        for secret in ("Catatanrahasia", "Katawarga", "Ucapanwarga", "Orang liaison"):
            self.assertNotIn(secret, told)
        self.assertFalse(view["photos"], "photos of reporters wait for a release")

    def test_photos(self):
        complaint = self.file(files=[("a.jpg", picture("red")), ("b.jpg", picture("blue"))])
        answer = complaint.sudo()._attach([("c.jpg", picture())])
        self.open(complaint, "answered", attachments=answer)
        own = complaint.reporter_file_ids
        self.assertEqual(complaint.sudo()._public_files(), answer)
        complaint.with_user(self.people["coordinator"]).action_release_photos()
        self.assertEqual(complaint.sudo()._public_files(), own | answer)
        complaint.with_user(self.people["coordinator"])._moderate(
            {"hidden_file_ids": [(6, 0, answer.ids)]}, "Wajah anak"
        )
        self.assertEqual(complaint.sudo()._public_files(), own)

    def test_moderation(self):
        complaint = self.open(
            self.file(description="Si pencuri tinggal di sini"), "answered", text="Pencuri sudah pergi"
        )
        coordinator = complaint.with_user(self.people["coordinator"])
        with self.assertRaises(UserError):
            coordinator._moderate({"hidden_words": "pencuri"})
        coordinator._moderate({"hidden_words": "pencuri\nTinggal  di"}, "Tuduhan tanpa bukti")
        view = self.view(complaint)
        self.assertNotIn("pencuri", str(view).lower())
        self.assertNotIn("tinggal", view["text"])
        self.assertFalse(complaint._find_public(text="pencuri")[0])
        self.assertIn("pencuri", complaint.description)
        event = complaint.event_ids.filtered(lambda one: one.kind == "moderate")
        self.assertEqual(event.visibility, "internal")
        self.assertIn("Tuduhan tanpa bukti", event.note)
        self.assertNotIn("pencuri", event.note.lower())
        coordinator._moderate({"is_hidden": True}, "Permintaan keluarga")
        self.assertIsNone(self.view(complaint))

    def test_only_coordinators_moderate(self):
        complaint = self.open(self.file())
        for role in ("officer", "liaison", "head", "liaison_b", "oversight", "custodian", "citizen", "public"):
            with self.assertRaises(AccessError, msg=role):
                complaint.with_user(self.people[role])._moderate({"is_hidden": True}, "Alasan")
            with self.assertRaises(AccessError, msg=role):
                complaint.with_user(self.people[role]).write({"is_hidden": True})

    def test_point_only_of_public_places(self):
        complaint = self.open(self.file(latitude=-3.695123, longitude=128.181567))
        self.assertIsNone(self.view(complaint)["point"])
        self.category.shows_point = True
        self.assertEqual(self.view(complaint)["point"], [-3.6951, 128.1816])

    def test_a_disputed_answer_is_no_answer(self):
        complaint = self.open(self.file(), "answered")
        self.assertEqual(self.view(complaint)["promise"]["status"], "kept")
        complaint.sudo()._apply("dispute", actor="reporter", text="Masih rusak")
        view = self.view(complaint)
        self.assertEqual((view["promise"]["status"], view["answered_on"]), ("running", False))
        self.assertNotIn(complaint, complaint._find_public(sort="answered")[0])

    def test_nobody_reads_followers_and_supporters(self):
        for role, user in self.people.items():
            for model in ("lapor.follower", "lapor.watch", "lapor.endorsement"):
                self.assertFalse(self.env[model].with_user(user).has_access("read"), (role, model))
