from unittest.mock import patch

from odoo.tests import tagged

from odoo.addons.lapor_complaints.report.pdf import parts

from .common import TRACK, LaporWebCase

PDF = "tanda-terima.pdf"
LOG = "odoo.addons.lapor_complaints.report.pdf.drawing"


@tagged("post_install", "-at_install")
class TestReceiptNotDrawn(LaporWebCase):
    """The receipt cannot be drawn: the report is there all the same, and its reporter reads what to do."""

    def test_the_page_says_what_to_do(self):
        with patch.object(parts, "facts", side_effect=ValueError("rusak")):
            response, _tree = self.send()
            self.assertTrue(response.url.endswith("/lapor/terima-kasih"))
            report = self.newest()
            code = self.page("/lapor/terima-kasih")[1].xpath("string(//dd[@class='lapor-code'])")
            with self.assertLogs(LOG, "ERROR"):
                response, tree = self.page(f"/lapor/terima-kasih/{PDF}")
        self.assertEqual(response.status_code, 503)
        self.assertIn("no-store", response.headers["Cache-Control"])
        self.assertEqual(tree.xpath("string(//dd[contains(@class, 'lapor-number')])"), report.number)
        self.assertEqual(tree.xpath("string(//dd[contains(@class, 'lapor-code')])"), code)
        self.assertIn("laporan Anda tetap kami terima", tree.xpath("string(//main)"))
        self.assertEqual(self.url_open(f"/lapor/terima-kasih/{PDF}").content[:5], b"%PDF-", "later it is there")

    def test_without_the_code_where_it_is_not_known(self):
        self.enter(self.complaint.number, self.code)
        with patch.object(parts, "facts", side_effect=ValueError("rusak")), self.assertLogs(LOG, "ERROR"):
            response, tree = self.page(f"{TRACK}/{self.complaint.number}/{PDF}")
        self.assertEqual(response.status_code, 503)
        self.assertFalse(tree.xpath("//dd[contains(@class, 'lapor-code')]"))
        self.assertNotIn(self.code, response.text)

    def test_with_an_account_it_leads_back_to_her_own_page(self):
        self.authenticate("warga.uji", "warga.uji")
        mine = f"/my/lapor/{self.complaint.number}"
        with patch.object(parts, "facts", side_effect=ValueError("rusak")), self.assertLogs(LOG, "ERROR"):
            response, tree = self.page(f"{mine}/{PDF}")
        self.assertEqual(response.status_code, 503)
        (address,) = tree.xpath("//main//a[contains(@class, 'lapor-button')]/@href")
        self.assertEqual(address, mine)
        self.assertEqual(self.url_open(address).status_code, 200)
