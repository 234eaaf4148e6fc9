from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import LaporWebCase

PAGE = "/my/lapor"


@tagged("post_install", "-at_install")
class TestPortal(LaporWebCase):
    """A citizen with an account sees her own reports, without any access to the models."""

    def test_public_must_log_in(self):
        for url in (PAGE, f"{PAGE}/{self.complaint.number}"):
            response = self.url_open(url, allow_redirects=False)
            self.assertEqual(response.status_code, 303)
            self.assertIn("/web/login", response.headers["Location"])

    def test_owner(self):
        self.authenticate("warga.uji", "warga.uji")
        _response, tree = self.page(PAGE)
        self.assertIn(self.complaint.title, tree.xpath("string(//main)"))
        _response, tree = self.page(f"{PAGE}/{self.complaint.number}")
        self.assertIn(self.complaint.title, tree.xpath("string(//h1)"))

    def test_received_on_the_day_of_the_city(self):
        self.complaint._write({"received_at": "2026-11-22 23:30:00"})  # Monday, 8.30 in Ambon
        self.authenticate("warga.uji", "warga.uji")
        self.assertIn("23 November 2026", self.page(PAGE)[1].xpath("string(//main)"))

    def test_other_citizen(self):
        self.authenticate("warga.lain", "warga.lain")
        _response, tree = self.page(PAGE)
        self.assertNotIn(self.complaint.title, tree.xpath("string(//main)"))
        file_id = self.complaint.attachment_ids.id
        for url in (f"{PAGE}/{self.complaint.number}", f"{PAGE}/{self.complaint.number}/lampiran/{file_id}"):
            self.assertEqual(self.url_open(url).status_code, 404)

    def test_unknown_number(self):
        self.authenticate("warga.uji", "warga.uji")
        self.assertEqual(self.url_open(f"{PAGE}/ZZZ-2020-999999").status_code, 404)

    def test_actions(self):
        self.authenticate("warga.uji", "warga.uji")
        base = f"{PAGE}/{self.complaint.number}"
        self.assertEqual(self.act("reply", base=base, text="Masih gelap.").status_code, 303)
        self.assertEqual(self.complaint.event_ids.sorted("sequence")[-1].body, "Masih gelap.")

    def test_other_citizen_cannot_act(self):
        self.authenticate("warga.lain", "warga.lain")
        token = self.hidden(self.page("/lapor/lacak")[1], "csrf_token")
        response = self.url_open(f"{PAGE}/{self.complaint.number}/withdraw", data={"csrf_token": token})
        self.assertEqual(response.status_code, 404)
        self.assertEqual(self.complaint.state, "submitted")

    def test_attachment(self):
        self.authenticate("warga.uji", "warga.uji")
        url = f"{PAGE}/{self.complaint.number}/lampiran/{self.complaint.attachment_ids.id}"
        self.assertEqual(self.url_open(url).status_code, 200)

    def test_account_page(self):
        self.authenticate("warga.uji", "warga.uji")
        _response, tree = self.page("/my")
        self.assertTrue(tree.xpath("//a[@href='/my/lapor']"))
        counters = self.make_jsonrpc_request("/my/counters", {"counters": ["lapor_count"]})
        self.assertEqual(counters, {"lapor_count": 1})

    def test_no_access_to_the_models(self):
        for name in ("lapor.complaint", "lapor.reporter", "lapor.complaint.event"):
            with self.assertRaises(AccessError):
                self.env[name].with_user(self.citizen).search([])

    def test_many_reports_in_pages(self):
        for _report in range(21):
            self.file_one()
        self.authenticate("warga.uji", "warga.uji")
        _response, tree = self.page(PAGE)
        self.assertEqual(len(tree.xpath("//ul[@class='lapor-list']/li")), 20)
        _response, tree = self.page(f"{PAGE}/page/2")
        self.assertEqual(len(tree.xpath("//ul[@class='lapor-list']/li")), 2)
