from odoo.tests import tagged

from .common import TRACK, LaporWebCase


@tagged("post_install", "-at_install")
class TestHeaders(LaporWebCase):
    """Pages about one report are kept by nobody; public ones cannot be framed elsewhere."""

    def test_private_pages(self):
        self.enter(self.complaint.number, self.code)
        for url in (f"{TRACK}/{self.complaint.number}", "/lapor/terima-kasih", f"{TRACK}/TIDAK-ADA"):
            headers = self.url_open(url, allow_redirects=False).headers
            self.assertIn("no-store", headers["Cache-Control"], url)
            self.assertIn("noindex", headers["X-Robots-Tag"], url)
            self.assertEqual(headers["Referrer-Policy"], "no-referrer", url)

    def test_forms(self):
        for url in ("/lapor/baru", TRACK):
            headers = self.url_open(url).headers
            self.assertIn("no-store", headers["Cache-Control"], url)
            self.assertNotIn("X-Robots-Tag", headers, url)

    def test_public_pages(self):
        headers = self.url_open("/lapor").headers
        self.assertEqual(headers["X-Frame-Options"], "SAMEORIGIN")
        self.assertNotIn("X-Robots-Tag", headers)

    def test_meta_description(self):
        _response, tree = self.page("/lapor")
        self.assertTrue(tree.xpath("//meta[@name='description']/@content")[0])
