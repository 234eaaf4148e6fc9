from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import FORM, LaporWebCase, jpeg

PROGRAM = b"MZ\x90\x00" + b"\x00" * 4000
PAGE = b"<html><script>alert(1)</script></html>"


@tagged("post_install", "-at_install")
class TestBadUploads(LaporWebCase):
    """Files are judged by their bytes; a refusal keeps what was typed."""

    def assertFileRefused(self, files):
        before = self.env["lapor.complaint"].search_count([])
        response, tree = self.page(FORM, data=self.typed(), files=files, timeout=60)
        self.assertEqual(response.status_code, 200)
        self.assertEqual(self.errors(tree), {"attachments"})
        self.assertEqual(tree.xpath("//input[@name='title']/@value"), ["Jalan berlubang di depan sekolah"])
        self.assertEqual(self.env["lapor.complaint"].search_count([]), before)

    def test_renamed_program(self):
        self.assertFileRefused({"attachments": ("foto.jpg", PROGRAM, "image/jpeg")})

    def test_page_as_photo(self):
        self.assertFileRefused({"attachments": ("foto.png", PAGE, "image/png")})

    @mute_logger("pypdf._reader")
    def test_broken_pdf(self):
        self.assertFileRefused({"attachments": ("surat.pdf", b"%PDF-1.7\nrusak", "application/pdf")})

    def test_thirty_megabytes(self):
        self.assertFileRefused(
            {"attachments": ("besar.jpg", b"\xff\xd8\xff" + b"\x00" * 30 * 1024 * 1024, "image/jpeg")}
        )

    def test_more_than_is_read_at_all(self):
        response, tree = self.page("/lapor/lacak", data={"number": "x" * 100_000})
        self.assertEqual(response.status_code, 413)
        self.assertIn("10 MB", tree.xpath("string(//main)"))

    def test_six_files(self):
        self.assertFileRefused([("attachments", (f"{i}.jpg", jpeg(), "image/jpeg")) for i in range(6)])

    def test_empty_file(self):
        self.assertFileRefused({"attachments": ("kosong.jpg", b"", "image/jpeg")})

    def test_one_bad_among_good(self):
        self.assertFileRefused(
            [
                ("attachments", ("a.jpg", jpeg(), "image/jpeg")),
                ("attachments", ("b.jpg", PROGRAM, "image/jpeg")),
            ]
        )

    def test_five_photos(self):
        files = [("attachments", (f"{i}.jpg", jpeg(), "image/jpeg")) for i in range(5)]
        response, _tree = self.page(FORM, data=self.typed(), files=files)
        self.assertTrue(response.url.endswith("terima-kasih"))
        self.assertEqual(len(self.newest().attachment_ids), 5)
