import io

from odoo.tests import tagged
from odoo.tools.pdf import PdfFileReader

from .common import TRACK, LaporWebCase

PDF = "tanda-terima.pdf"


def words_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in PdfFileReader(io.BytesIO(pdf)).pages).split())


@tagged("post_install", "-at_install")
class TestReceipt(LaporWebCase):
    """The receipt for its reporter, with the access code only where and while it was just given."""

    def test_right_after_filing_with_the_code(self):
        self.send()
        report = self.newest()
        code = self.page("/lapor/terima-kasih")[1].xpath("string(//dd[@class='lapor-code'])")
        response = self.url_open(f"/lapor/terima-kasih/{PDF}")
        self.assertEqual(response.headers["Content-Type"], "application/pdf")
        words = words_of(response.content)
        for told in (report.number, code, "Jalan berlubang di depan sekolah", "TANDA TERIMA"):
            self.assertIn(told, words)
        self.assertIn("no-store", response.headers["Cache-Control"])
        self.assertNotIn(code, words_of(self.url_open(f"{TRACK}/{report.number}/{PDF}").content))
        self.opener.cookies.clear()
        response = self.url_open(f"/lapor/terima-kasih/{PDF}", allow_redirects=False)
        self.assertIn("/lapor/lacak", response.headers["Location"])

    def test_after_tracking(self):
        url = f"{TRACK}/{self.complaint.number}/{PDF}"
        self.assertEqual(self.url_open(url).status_code, 404, "a stranger")
        self.assertEqual(self.url_open(f"{TRACK}/ZZZ-2020-1/{PDF}").status_code, 404)
        self.enter(self.complaint.number, self.code)
        words = words_of(self.url_open(url).content)
        self.assertIn(self.complaint.number, words)
        self.assertNotIn(self.code, words)
        self.assertTrue(self.page(f"{TRACK}/{self.complaint.number}")[1].xpath(f"//a[contains(@href, '{PDF}')]"))

    def test_in_the_account(self):
        url = f"/my/lapor/{self.complaint.number}/{PDF}"
        self.assertIn("/web/login", self.url_open(url, allow_redirects=False).headers["Location"])
        self.authenticate("warga.lain", "warga.lain")
        self.assertEqual(self.url_open(url).status_code, 404)
        self.authenticate("warga.uji", "warga.uji")
        self.assertEqual(self.url_open(url).content[:5], b"%PDF-")

    def test_an_anonymous_reporter_is_not_on_her_own_paper(self):
        report, code = self.file_one(is_anonymous=True)
        self.enter(report.number, code)
        content = self.url_open(f"{TRACK}/{report.number}/{PDF}").content
        for needle in ("Warga Uji", "w@example.com"):
            self.assertNotIn(needle, words_of(content))
            self.assertNotIn(needle.encode(), content)

    def test_the_code_in_squares_leads_to_the_door_alone(self):
        url = self.complaint._tracking_page_url()
        self.assertTrue(url.endswith(f"/lapor/lacak?nomor={self.complaint.number}"))
        _response, tree = self.page("/lapor/lacak?nomor=" + self.complaint.number)
        self.assertEqual(self.hidden(tree, "number"), self.complaint.number)
        self.assertTrue(tree.xpath("//input[@name='code'][@autofocus][not(@value)]"))
        self.assertNotIn(self.complaint.title, tree.xpath("string(//main)"))
        head = " ".join(tree.xpath("//head//@content | //head//@href"))
        self.assertNotIn(self.complaint.number, head)

    def test_in_english(self):
        self.enter(self.complaint.number, self.code)
        self.assertIn("RECEIPT", words_of(self.url_open(f"/en{TRACK}/{self.complaint.number}/{PDF}").content))
