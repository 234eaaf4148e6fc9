from odoo.tests import tagged

from odoo.addons.lapor_website.tools.report_checks import needs

from .common import FORM, TRACK, LaporWebCase, jpeg

ASKS = {"Accept": "application/json"}


@tagged("post_install", "-at_install")
class TestFormScript(LaporWebCase):
    """The same request, answered in JSON to the page's own script."""

    def ask(self, headers=None, **changes):
        files = {"attachments": ("IMG_1.jpg", jpeg(), "image/jpeg")}
        return self.url_open(
            FORM,
            data=self.typed(**changes),
            files=files,
            headers=ASKS if headers is None else headers,
            allow_redirects=False,
        )

    def test_filed(self):
        response = self.ask()
        complaint, answer = self.newest(), response.json()
        self.assertEqual(answer["number"], complaint.number)
        self.assertTrue(complaint._check_code(answer["code"]))
        self.assertEqual(answer["url"], "/lapor/terima-kasih")
        self.assertIn("no-store", response.headers["Cache-Control"])
        self.assertEqual(self.url_open(answer["url"], allow_redirects=False).status_code, 200)
        self.assertEqual(self.url_open(f"{TRACK}/{complaint.number}", allow_redirects=False).status_code, 200)

    def test_refused(self):
        before = self.newest()
        answer = self.ask(title="x", consent=None).json()
        self.assertEqual([name for name, _sentence in answer["errors"]], ["title", "consent"])
        self.assertEqual(dict(answer["errors"])["title"], needs(self.env(context={"lang": "id_ID"}))["title"])
        self.assertEqual(self.newest(), before)

    def test_stale_token_gives_a_fresh_one(self):
        answer = self.ask(csrf_token="x").json()
        self.assertEqual(answer["errors"][0][0], "form")
        self.ask(csrf_token=answer["csrf_token"], title="Dengan tanda baru")
        self.assertEqual(self.newest().title, "Dengan tanda baru")

    def test_proof(self):
        self.env["ir.config_parameter"].set_param("lapor_website.proof_of_work", "always")
        self.env.flush_all()
        answer = self.ask().json()
        self.assertIn('class="lapor-challenge"', answer["challenge"])

    def test_stranger_cannot_use_anothers_token(self):
        data = self.typed()
        self.opener.cookies.clear()
        answer = self.url_open(FORM, data=data, headers=ASKS).json()
        self.assertEqual(answer["errors"][0][0], "form")
