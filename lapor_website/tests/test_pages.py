import base64
import json

from odoo.tests import tagged

from ..tools.app_icon import SIZES
from .common import TRACK, LaporWebCase, jpeg

PAGES = ("/lapor/bantuan", "/lapor/privasi", "/lapor/aksesibilitas")


@tagged("post_install", "-at_install")
class TestPages(LaporWebCase):
    """Help, privacy, accessibility: what they promise comes from the configuration."""

    def test_reachable_from_every_page(self):
        _response, tree = self.page("/lapor/baru")
        for url in PAGES:
            self.assertTrue(tree.xpath(f"//footer//a[@href='{url}']"), url)
            response, page = self.page(url)
            self.assertEqual(response.status_code, 200)
            self.assertEqual(len(page.xpath("//h1")), 1, url)

    def test_both_languages(self):
        indonesian = ("Sebelum melapor", "Yang kami simpan", "Cara kami memeriksa")
        english = ("Before you report", "What we store", "How we check it")
        for url, ours, theirs in zip(PAGES, indonesian, english, strict=True):
            self.assertIn(ours, self.url_open(url).text)
            self.assertIn(theirs, self.url_open("/en" + url).text)
            self.opener.cookies.clear()  # the language just chosen

    def test_language_link_needs_no_script(self):
        _response, tree = self.page("/lapor/privasi")
        (there,) = tree.xpath("//header//a[@lang='en-US']/@href")
        response, tree = self.page(there)
        self.assertEqual((response.url.split("/", 3)[3], tree.get("lang")), ("en/lapor/privasi", "en-US"))
        (back,) = tree.xpath("//header//a[@lang='id-ID']/@href")
        response, tree = self.page(back)
        self.assertEqual((response.url.split("/", 3)[3], tree.get("lang")), ("lapor/privasi", "id-ID"))

    def test_version_of_the_notice(self):
        self.env["ir.config_parameter"].set_param("lapor_website.privacy_version", "2031-07")
        self.assertIn("2031-07", self.url_open("/lapor/privasi").text)

    def test_channels_of_the_city(self):
        company = self.env["website"].search([], limit=1).company_id
        company.write({"phone": "+62 911 555", "email": "lapor@kota.example", "street": "Jalan Uji 1"})
        self.env["ir.config_parameter"].set_param("lapor_website.whatsapp", "+62 812-000")
        for url in ("/lapor", *PAGES):
            _response, tree = self.page(url)
            for link in ("tel:+62911555", "mailto:lapor@kota.example", "https://wa.me/62812000"):
                self.assertTrue(tree.xpath(f"//main//a[@href='{link}']"), (url, link))
            self.assertIn("Jalan Uji 1", tree.xpath("string(//main)"))

    def test_emergency_before_anything_else(self):
        _response, tree = self.page("/lapor")
        self.assertTrue(tree.xpath("//main//aside//a[@href='tel:112']"))
        self.env["ir.config_parameter"].set_param("lapor_website.emergency_number", "")
        _response, tree = self.page("/lapor")
        self.assertFalse(tree.xpath("//a[starts-with(@href, 'tel:')]"))

    def test_no_version_of_odoo_for_the_public(self):
        self.assertEqual(self.url_open("/website/info").status_code, 404)
        self.assertEqual(self.url_open("/contactus-thank-you").status_code, 404)


@tagged("post_install", "-at_install")
class TestHomeScreen(LaporWebCase):
    """LAPOR on the home screen of a phone."""

    def test_manifest(self):
        _response, tree = self.page("/lapor")
        (url,) = tree.xpath("//link[@rel='manifest']/@href")
        response = self.url_open(url)
        manifest = json.loads(response.text)
        self.assertTrue(response.headers["Content-Type"].startswith("application/manifest+json"))
        self.assertEqual((manifest["start_url"], manifest["lang"]), ("/lapor", "id-ID"))
        self.assertIn(self.env["website"].search([], limit=1).name, manifest["name"])
        self.assertEqual({icon["purpose"] for icon in manifest["icons"]}, {"any", "maskable"})
        for icon in manifest["icons"]:
            self.assertEqual(self.url_open(icon["src"]).headers["Content-Type"], "image/png")

    def test_manifest_in_english(self):
        manifest = json.loads(self.url_open("/en/lapor/manifest.webmanifest").text)
        self.assertEqual((manifest["start_url"], manifest["lang"]), ("/en/lapor", "en-US"))

    def test_icon_sizes(self):
        for size in SIZES:
            head = self.url_open(f"/lapor/ikon/{size}.png").content[:24]
            self.assertEqual(int.from_bytes(head[16:20], "big"), size)
        self.assertEqual(self.url_open("/lapor/ikon/9999.png").status_code, 404)

    def test_icon_of_the_city(self):
        before = self.url_open("/lapor/ikon/192.png").content
        company = self.env["website"].search([], limit=1).company_id
        company.logo = base64.b64encode(jpeg(size=(300, 200)))
        self.assertNotEqual(self.url_open("/lapor/ikon/192.png").content, before)

    def test_private_page_stays_out_of_the_manifest(self):
        self.enter(self.complaint.number, self.code)
        self.assertNotIn(
            self.complaint.number, self.url_open(f"{TRACK}/{self.complaint.number}").text.split("<body")[0]
        )
