from odoo.tests import new_test_user, tagged

from .browser import BrowserCase, packed
from .common import FORM, TRACK, LaporWebCase, jpeg

PAGES = {"/lapor": 40_000, FORM: 60_000, TRACK: 40_000}  # bytes, compressed
LEAN, FULL = "lapor_website.assets_lean", "web.assets_frontend"


@tagged("post_install", "-at_install")
class TestLeanPages(BrowserCase):
    """What a first visit costs on a phone, counted in a real browser: our files and Odoo's alike."""

    def test_weight_of_a_first_visit(self):
        with self.browser() as browser:
            for url, most in PAGES.items():
                tab = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
                responses, wrong = self.watch(tab)
                self.open(tab, url)
                self.assertFalse(wrong, url)
                bytes_sent = sum(packed(response) for response in responses if response.status == 200)
                self._logger.info("%s costs %s bytes in %s requests", url, bytes_sent, len(responses))
                self.assertLessEqual(bytes_sent, most, [response.url for response in responses])
                self.assertFalse([response.url for response in responses if response.status >= 400], url)
                self.assertFalse([r.url for r in responses if not r.url.startswith(self.base_url())], url)
                tab.context.close()

    def test_interactions_work(self):
        with self.browser() as browser:
            tab = browser.new_page(viewport={"width": 390, "height": 844})
            _responses, wrong = self.watch(tab)
            self.open(tab, FORM)
            tab.wait_for_selector("html.lapor-ready")
            tab.evaluate("document.querySelectorAll('.lapor-step').forEach((step) => (step.hidden = false))")
            tab.fill("#field-description", "x" * 9_900)
            self.assertEqual(tab.inner_text("[data-counter=description]"), "Sisa 100 huruf")
            photo = {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": jpeg()}
            tab.set_input_files("#field-attachments", [photo])
            tab.wait_for_selector(".lapor-chosen li button")
            tab.set_input_files("#field-attachments", [{**photo, "name": "lain.jpg"}])
            tab.wait_for_selector(".lapor-chosen li:nth-child(2) button")
            self.assertEqual(tab.locator(".lapor-chosen li").count(), 2)
            tab.click(".lapor-chosen li:first-child button")
            self.assertIn("lain.jpg", tab.inner_text(".lapor-chosen"))
            tab.click(".lapor-next")
            tab.wait_for_selector("#ringkasan:focus")
            self.assertFalse(wrong)


@tagged("post_install", "-at_install")
class TestBundles(LaporWebCase):
    """Who gets the lean files and who gets all of Odoo's."""

    def bundles(self, url):
        response, _tree = self.page(url)
        return LEAN in response.text, FULL in response.text

    def test_public_and_citizen(self):
        for url in ("/lapor", FORM, TRACK, "/"):
            self.assertEqual(self.bundles(url), (True, False), url)
        self.authenticate("warga.uji", "warga.uji")
        self.assertEqual(self.bundles("/lapor"), (True, False))
        self.assertEqual(self.bundles("/my"), (False, True))

    def test_editor_of_the_website(self):
        new_test_user(self.env, "penyunting", groups="base.group_user,website.group_website_restricted_editor")
        self.authenticate("penyunting", "penyunting")
        self.assertEqual(self.bundles("/lapor"), (False, True))

    def test_officer_who_does_not_edit(self):
        new_test_user(self.env, "petugas", groups="base.group_user")
        self.authenticate("petugas", "petugas")
        self.assertEqual(self.bundles("/lapor"), (True, False))

    def test_building_blocks_need_odoos_styles(self):
        view = self.env.ref("lapor_website.landing_steps")
        view.arch = view.arch.replace("<h2>", '<div data-snippet="s_text_block"/><h2>')
        self.assertEqual(self.bundles("/lapor"), (False, True))
        self.assertEqual(self.bundles(FORM), (True, False))
