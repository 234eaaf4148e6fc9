import re

from odoo.tests import tagged

from .common import LaporWebCase

PUBLIC = (
    "/lapor",
    "/lapor/baru",
    "/lapor/lacak",
    "/lapor/laporan",
    "/lapor/bantuan",
    "/lapor/privasi",
    "/",
    "/web/login",
)
FOREIGN = re.compile(r"""(?:src|href)=["'](?:https?:)?//([^"'/]+)""")


@tagged("post_install", "-at_install")
class TestSite(LaporWebCase):
    """What stands around our pages: no foreign hosts, no advertisement, nothing that a city would not show."""

    def test_no_foreign_host_in_pages(self):
        for url in PUBLIC:
            response, _tree = self.page(url)
            loaded = re.sub(r"<link rel=\"(?:canonical|alternate)\"[^>]*>", "", response.text)
            own = self.base_url().split("//")[1]
            self.assertFalse({host for host in FOREIGN.findall(loaded) if host != own}, url)

    def test_no_foreign_host_in_styles(self):
        _response, tree = self.page("/lapor")
        for url in tree.xpath("//link[@rel='stylesheet']/@href"):
            sheet = self.url_open(url).text
            self.assertNotIn("fonts.googleapis.com", sheet)
            self.assertNotIn('@import url("http', sheet)

    def test_no_advertisement(self):
        for url in PUBLIC:
            response, _tree = self.page(url)
            for word in ("Powered by", "odoo.com", "Contact Us", "yourcompany", "Company name"):
                self.assertNotIn(word, response.text, url)

    def test_footer(self):
        _response, tree = self.page("/lapor")
        website = self.env["website"].search([], limit=1)
        self.assertIn(website.name, tree.xpath("string(//footer)"))
        self.assertTrue(tree.xpath("//footer//a[@href='tel:112']"))

    def test_emergency_number_is_configuration(self):
        self.env["ir.config_parameter"].set_param("lapor_website.emergency_number", "")
        _response, tree = self.page("/lapor")
        self.assertFalse(tree.xpath("//footer//a[starts-with(@href, 'tel:')]"))

    def test_menu(self):
        _response, tree = self.page("/lapor")
        entries = tree.xpath("//header//nav//li/a/@href")
        others = ["/lapor/laporan", "/lapor/statistik", "/my/lapor", "/lapor/bantuan"]
        self.assertEqual(entries, ["/lapor", "/lapor/baru", "/lapor/lacak", *others])

    def test_sitemap_has_no_personal_page(self):
        sitemap = self.url_open("/sitemap.xml").text
        self.assertIn("/lapor/baru", sitemap)
        for word in ("/my/lapor", "terima-kasih", self.complaint.number):
            self.assertNotIn(word, sitemap)

    def test_form_field_named_self(self):
        response = self.url_open("/lapor/lacak", data={"self": "1"})
        self.assertEqual(response.status_code, 200)

    def test_everybody_may_have_an_account(self):
        response = self.url_open("/web/signup")
        self.assertEqual(response.status_code, 200)
        self.assertIn('name="confirm_password"', response.text)
