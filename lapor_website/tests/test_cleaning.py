from datetime import date

from odoo.tests import TransactionCase, tagged

from odoo.addons.lapor_website.tools.cleaning import clean_line, clean_text
from odoo.addons.lapor_website.tools.dates import parse_day


@tagged("post_install", "-at_install")
class TestCleaning(TransactionCase):
    def test_lines(self):
        self.assertEqual(clean_line("  Jalan \n rusak\x00\t "), "Jalan rusak")
        self.assertEqual(clean_line(None), "")
        self.assertEqual(clean_line(["a"]), "")

    def test_text_keeps_its_lines(self):
        self.assertEqual(clean_text("satu\r\ndua\rtiga\n"), "satu\ndua\ntiga")
        self.assertEqual(clean_text("😀 \u202ebalik\u2069"), "😀 balik")

    def test_days(self):
        for text in ("2026-11-23", "23/11/2026", "23-11-2026"):
            self.assertEqual(parse_day(text), date(2026, 11, 23))
        for text in ("", "2026-13-01", "besok", "٢٠٢٦", "2026-11-23T00:00"):
            self.assertIsNone(parse_day(text))
