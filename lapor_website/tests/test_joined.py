"""The page of a joined report shows how far the kept one is, and nothing of the other reporter."""

from odoo.tests import tagged

from .common import TRACK, LaporWebCase, jpeg

SECRETS = ("Judulkenari", "Isikenari", "Katakenari", "Kenarinama", "kenari@example.com")


class JoinedCase(LaporWebCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.kept, cls.kept_code = cls.env["lapor.complaint"]._file(
            {"type": "complaint", "title": "Judulkenari", "description": "Isikenari", "area_id": cls.area.id,
             "category_id": cls.category.id},
            {"name": "Kenarinama Lain", "email": "kenari@example.com"}, [("foto.jpg", jpeg())], None,
        )  # fmt: skip
        cls.complaint.sudo()._apply("merge", actor="coordinator", kept=cls.kept)

    def live(self):
        """Lead the kept report to its answer; returns the officers' photo."""
        skpd = self.env["lapor.skpd"].search([("kind", "=", "office")], limit=1)
        kept = self.kept.sudo()
        kept._apply("forward", actor="coordinator", skpd=skpd)
        kept._apply("accept", actor="liaison")
        kept._reporter_act("reply", text="Katakenari", attachments=[("b.jpg", jpeg())])
        photo = kept._attach([("c.jpg", jpeg(size=(320, 240)))])
        kept._apply("answer", actor="liaison", text="Yth. Kenarinama, lampu sudah menyala.", outcome="resolved",
                    attachments=photo)  # fmt: skip
        self.env.flush_all()
        return photo


@tagged("post_install", "-at_install")
class TestJoined(JoinedCase):
    def setUp(self):
        super().setUp()
        self.url = f"{TRACK}/{self.complaint.number}"

    def test_progress_without_the_other_reporter(self):
        self.live()
        self.enter(self.complaint.number, self.code)
        answer, tree = self.page(self.url)
        (section,) = tree.xpath("//section[contains(@class, 'lapor-kept')]")
        text = section.text_content()
        self.assertIn("lampu sudah menyala", text)
        for secret in (*SECRETS, self.kept.number):
            self.assertNotIn(secret, answer.text)
        self.assertFalse(tree.xpath("//form[contains(@action, '/dispute')]"), "she acts on her own report alone")

    def test_files(self):
        photo = self.live()
        self.enter(self.complaint.number, self.code)
        answer = self.url_open(f"{self.url}/lampiran/{photo.id}")
        self.assertEqual((answer.status_code, answer.headers["Content-Type"]), (200, "image/jpeg"))
        self.assertNotIn(self.kept.number, str(answer.headers))
        for event in self.kept.sudo().event_ids.filtered(lambda event: event.actor == "reporter"):
            for file in event.attachment_ids:
                self.assertEqual(self.url_open(f"{self.url}/lampiran/{file.id}").status_code, 404)

    def test_neither_opens_the_other(self):
        self.enter(self.complaint.number, self.code)
        self.assertIn(
            "alasan=sesi", self.url_open(f"{TRACK}/{self.kept.number}", allow_redirects=False).headers["Location"]
        )
        self.enter(self.kept.number, self.kept_code)
        answer = self.url_open(f"{TRACK}/{self.kept.number}")
        self.assertEqual(answer.status_code, 200)
        for own in (self.complaint.number, "Lampu jalan mati", "Warga Uji"):
            self.assertNotIn(own, answer.text)

    def test_a_secret_one_shows_only_how_far_it_is(self):
        self.kept.sudo()._write({"is_secret": True})
        photo = self.live()
        self.enter(self.complaint.number, self.code)
        answer, tree = self.page(self.url)
        self.assertTrue(tree.xpath("//section[contains(@class, 'lapor-kept')]//p[contains(@class, 'lapor-state')]"))
        self.assertNotIn("lampu sudah menyala", answer.text)
        self.assertEqual(self.url_open(f"{self.url}/lampiran/{photo.id}").status_code, 404)

    def test_restored(self):
        self.live()
        self.complaint.sudo()._apply("restore", actor="coordinator", text="Ternyata lain")
        self.env.flush_all()
        self.enter(self.complaint.number, self.code)
        _answer, tree = self.page(self.url)
        self.assertFalse(tree.xpath("//section[contains(@class, 'lapor-kept')]"))


@tagged("post_install", "-at_install")
class TestJoinedTour(JoinedCase):
    browser_size = "390x844"

    def test_page_on_a_phone(self):
        self.live()
        self.authenticate("warga.uji", "warga.uji")
        self.start_tour(f"/my/lapor/{self.complaint.number}?debug=tests", "lapor_joined", login="warga.uji")
