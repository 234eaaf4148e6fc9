import io

from PIL import Image

from odoo.tests import tagged

from .common import TRACK, LaporWebCase, jpeg


@tagged("post_install", "-at_install")
class TestAttachments(LaporWebCase):
    """Photos and documents: for the reporter alone, safe to open."""

    def setUp(self):
        super().setUp()
        self.file = self.complaint.attachment_ids

    def fetch(self, file_id, number=None, query=""):
        url = f"{TRACK}/{number or self.complaint.number}/lampiran/{file_id}{query}"
        return self.url_open(url, allow_redirects=False)

    def test_reporter(self):
        self.enter(self.complaint.number, self.code)
        response = self.fetch(self.file.id)
        self.assertEqual((response.status_code, response.headers["Content-Type"]), (200, "image/jpeg"))
        self.assertEqual(response.headers["X-Content-Type-Options"], "nosniff")
        self.assertIn("no-store", response.headers["Cache-Control"])
        self.assertIn("noindex", response.headers["X-Robots-Tag"])
        self.assertFalse(Image.open(io.BytesIO(response.content)).getexif())

    def test_thumbnail(self):
        self.enter(self.complaint.number, self.code)
        small = Image.open(io.BytesIO(self.fetch(self.file.id, query="?kecil=1").content))
        self.assertLessEqual(max(small.size), 360)

    def test_stranger(self):
        self.assertEqual(self.fetch(self.file.id).status_code, 404)
        self.authenticate("warga.lain", "warga.lain")
        self.assertEqual(self.fetch(self.file.id).status_code, 404)

    def test_not_by_the_platform_either(self):
        for url in (f"/web/content/{self.file.id}", f"/web/image/{self.file.id}"):
            response = self.url_open(url)
            self.assertNotIn(self.file.raw[:200], response.content)

    def test_file_of_another_report(self):
        other, _code = self.file_one(attachments=[("b.jpg", jpeg())])
        self.enter(self.complaint.number, self.code)
        self.assertEqual(self.fetch(other.attachment_ids.id).status_code, 404)

    def test_any_other_attachment(self):
        logo = self.env["ir.attachment"].create({"name": "x", "raw": b"rahasia"})
        self.enter(self.complaint.number, self.code)
        self.assertEqual(self.fetch(logo.id).status_code, 404)
