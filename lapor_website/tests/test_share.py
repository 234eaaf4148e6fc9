import json

from odoo.tests import tagged

from .common import TRACK, LaporWebCase

LISTED = ("/lapor", "/lapor/baru", TRACK, "/lapor/laporan", "/lapor/bantuan", "/lapor/privasi", "/lapor/aksesibilitas")


@tagged("post_install", "-at_install")
class TestShare(LaporWebCase):
    """What search engines and previews of links read."""

    def metas(self, tree):
        found = tree.xpath("//head/meta[@property or @name]")
        return {meta.get("property") or meta.get("name"): meta.get("content") for meta in found}

    def test_public_pages(self):
        for url in LISTED:
            _response, tree = self.page(url)
            metas = self.metas(tree)
            title = tree.xpath("string(//title)")
            self.assertEqual(metas["og:title"], title, url)
            self.assertEqual(metas["og:description"], metas["description"], url)
            self.assertTrue(metas["og:image"].startswith(self.base_url()), url)
            self.assertTrue(tree.xpath("//link[@rel='canonical']"), url)
            self.assertEqual({"id", "en", "x-default"}, set(tree.xpath("//link[@rel='alternate']/@hreflang")), url)
            self.assertNotIn("robots", metas, url)

    def test_titles_differ(self):
        titles = [self.page(url)[1].xpath("string(//title)") for url in LISTED]
        self.assertEqual(len(set(titles)), len(titles))

    def test_page_of_one_report_tells_nothing(self):
        self.enter(self.complaint.number, self.code)
        self.assertSecret(f"{TRACK}/{self.complaint.number}")
        self.authenticate("warga.uji", "warga.uji")
        self.assertSecret(f"/my/lapor/{self.complaint.number}")
        self.assertSecret("/my/lapor")

    def assertSecret(self, url):
        response, tree = self.page(url)
        self.assertIn(self.complaint.title, response.text)
        head = response.text.split("<body")[0]
        for secret in (self.complaint.number, self.complaint.title, self.complaint.description, "Warga Uji"):
            self.assertNotIn(secret, head, url)
        self.assertEqual(self.metas(tree)["robots"], "noindex")
        self.assertFalse(tree.xpath("//link[@rel='canonical' or @rel='alternate']"))

    def test_preview_of_a_link_in_a_mail(self):
        """A messenger that opens the link to draw a preview keeps no cookie."""
        link = self.complaint._tracking_url().split("/lapor/", 1)[1]
        self.env.flush_all()
        first = self.url_open(f"/lapor/{link}", allow_redirects=False)
        self.opener.cookies.clear()
        page = self.url_open(first.headers["Location"])
        for secret in (self.complaint.title, self.complaint.description):
            self.assertNotIn(secret, first.text + page.text)

    def test_sitemap_and_robots(self):
        sitemap = self.url_open("/sitemap.xml").text
        for url in LISTED:
            self.assertIn(f"{url}</loc>", sitemap)
        for word in ("/my", "terima-kasih", "/website/info", "contactus", "manifest", self.complaint.number):
            self.assertNotIn(word, sitemap)
        self.assertIn("Disallow: /my", self.url_open("/robots.txt").text)

    def test_structured_data(self):
        _response, tree = self.page("/lapor")
        data = json.loads(tree.xpath("string(//script[@type='application/ld+json'])"))
        self.assertEqual(data["@type"], "GovernmentService")
        self.assertEqual(data["provider"]["name"], self.env["website"].search([], limit=1).company_id.name)

    def test_structured_data_cannot_end_its_script(self):
        self.env["website"].search([], limit=1).company_id.name = "Kota </script><script>alert(1)</script>"
        response, _tree = self.page("/lapor")
        self.assertNotIn("<script>alert", response.text)
