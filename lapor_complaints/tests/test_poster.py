import io

from pypdf import PdfReader

from odoo.tests import HttpCase, tagged

from .common import STAFF, LaporCase


@tagged("post_install", "-at_install")
class TestPoster(LaporCase, HttpCase):
    def test_it_says_how_to_report_and_what_is_promised(self):
        company = self.env.company
        company.write({"name": "Kota Uji", "lapor_poster_whatsapp": False, "lapor_poster_emergency": False})
        text, _size = self._read(company, "a4")
        days = self.env["lapor.deadline.rule"]._days("resolution", "complaint", False)
        for words in ("Kota Uji", "/lapor/baru", f"{days} hari kerja", f"{days} working days"):
            self.assertIn(words, text)
        self.assertNotIn("WhatsApp", text)
        company.write({"lapor_poster_whatsapp": "0811-000-000", "lapor_poster_emergency": "112"})
        text, size = self._read(company, "a3")
        self.assertIn("WhatsApp: 0811-000-000", text)
        self.assertIn("112", text)
        self.assertEqual([round(side / 72 * 25.4) for side in size], [297, 420])

    def test_the_longest_name_stays_on_one_page(self):
        self.env.company.name = "Pemerintah Kabupaten Kepulauan " * 6
        text, _size = self._read(self.env.company, "a4")
        self.assertIn("LAPOR!", text)

    def test_who_prints_it(self):
        for role in STAFF:
            self.authenticate(f"uji_{role}", f"uji_{role}")
            response = self.url_open("/lapor/poster/a3")
            allowed = role in ("coordinator", "admin")
            self.assertEqual(response.status_code, 200 if allowed else 403, role)
            self.assertEqual(response.content[:5] == b"%PDF-", allowed)
        self.authenticate("uji_coordinator", "uji_coordinator")
        self.assertEqual(self.url_open("/lapor/poster/a5").status_code, 404)
        self.authenticate(None, None)
        response = self.url_open("/lapor/poster/a4", allow_redirects=False)
        self.assertEqual(response.status_code, 303)

    def _read(self, company, size):
        pages = PdfReader(io.BytesIO(self.env["report.lapor_complaints.poster"]._sized(company, size))).pages
        self.assertEqual(len(pages), 1)
        box = pages[0].mediabox
        return pages[0].extract_text(), (box.width, box.height)
