from odoo.tests import tagged

from odoo.addons.website.tests.test_performance import UtilPerf

from .common import FORM, LaporWebCase

SHELL, TOKEN, WORKER = f"{FORM}/luring", f"{FORM}/token", "/lapor/sw.js"


@tagged("post_install", "-at_install")
class TestFormOffline(UtilPerf, LaporWebCase):
    """What a device may keep, and what a report that waited needs."""

    def test_shell_names_nobody(self):
        self.authenticate("warga.uji", "warga.uji")
        response, tree = self.page(SHELL)
        form = tree.xpath("//main//form")[0]
        for name in ("csrf_token", "submission_key", "opened", "name", "email", "phone"):
            self.assertEqual(form.xpath(f".//input[@name='{name}']/@value"), [""], name)
        self.assertEqual(form.get("data-account"), "")
        self.assertNotIn("w@example.com", response.text)
        self.assertIn("noindex", response.headers["X-Robots-Tag"])

    def test_token(self):
        response = self.url_open(TOKEN)
        self.assertIn("no-store", response.headers["Cache-Control"])
        self.assertNotIn("Access-Control-Allow-Origin", response.headers)
        token = response.json()
        self.assertEqual(token["account"], "0")
        data = self.typed(csrf_token=token["csrf_token"], opened=token["opened"], title="Setelah menunggu")
        self.url_open(FORM, data=data)
        self.assertEqual(self.newest().title, "Setelah menunggu")

    def test_token_tells_whose_session_it_is(self):
        self.authenticate("warga.uji", "warga.uji")
        self.assertEqual(self.url_open(TOKEN).json()["account"], str(self.citizen.id))

    def test_worker(self):
        response = self.url_open(WORKER)
        self.assertEqual(response.headers["Service-Worker-Allowed"], "/")
        self.assertEqual(response.headers["Cache-Control"], "no-cache")
        self.assertTrue(response.headers["Content-Type"].startswith("text/javascript"))
        self.assertRegex(response.text, r'^const VERSION = "[0-9a-f]{16}";')
        self.assertEqual(response.text, self.url_open(WORKER).text)

    def test_switched_off(self):
        self.env["ir.config_parameter"].set_param("lapor_website.offline", "0")
        self.assertIn("unregister()", self.url_open(WORKER).text)
        _response, tree = self.page(FORM)
        self.assertIsNone(tree.xpath("//main//form")[0].get("data-offline"))

    def test_queries(self):
        for url, most in ((SHELL, 8), (TOKEN, 4), (WORKER, 4)):
            self.assertLessEqual(self._get_url_hot_query(url), most, url)
