from odoo.tests import tagged

from .browser import BrowserCase
from .common import FORM, TRACK, jpeg


@tagged("post_install", "-at_install")
class TestNoScript(BrowserCase):
    """The whole path of a citizen in a browser that runs no scripts."""

    def test_path(self):
        with self.browser() as browser:
            tab = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()
            _responses, wrong = self.watch(tab)
            self.open(tab, "/lapor")
            tab.click("main a[href='/lapor/baru']")
            tab.click("main button.lapor-send")
            self.assertTrue(tab.is_visible("#ringkasan"))
            self.fill(tab)
            tab.click("main button.lapor-send")
            number, code = tab.inner_text(".lapor-number"), tab.inner_text(".lapor-code")
            self.assertEqual(number, self.newest().number)
            tab.context.clear_cookies()
            self.open(tab, TRACK)
            tab.fill("#field-number", number)
            tab.fill("#field-code", code)
            tab.click("main button[type=submit]")
            self.assertIn("Lubang di depan pasar", tab.inner_text("h1"))
            self.assertFalse(wrong)

    def test_questions_of_the_category(self):
        category = self.env.ref("lapor_complaints.category_inf_pju")
        self.env["lapor.category.question"].search([]).unlink()
        question = {"name": "Nomor tiang?", "category_id": category.id, "is_required": True}
        self.env["lapor.category.question"].create(question)
        with self.browser() as browser:
            tab = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()
            self.open(tab, "/lapor/baru")
            self.fill(tab)
            tab.select_option("#field-category", str(category.id))
            tab.click("button[name=questions]")
            self.assertTrue(tab.url.endswith("#pertanyaan"))
            tab.fill(".lapor-question input", "B-12")
            tab.set_input_files("#field-attachments", [])
            tab.click("main button.lapor-send")
            self.assertEqual(tab.inner_text(".lapor-number"), self.newest().number)
            self.assertEqual(self.newest().detail_ids.text, "B-12")

    def test_other_language(self):
        with self.browser() as browser:
            tab = browser.new_context(java_script_enabled=False).new_page()
            self.open(tab, FORM)
            tab.click("header .lapor-language")
            self.assertEqual(tab.inner_text("h1"), "File a report")
            tab.click("header .lapor-language")
            self.assertEqual(tab.inner_text("h1"), "Buat laporan")

    def fill(self, tab):
        tab.check("#type-complaint")
        tab.fill("#field-title", "Lubang di depan pasar")
        tab.fill("#field-description", "Lubang besar sejak dua minggu, motor sering jatuh.")
        tab.select_option("#field-category", "unsure")
        tab.select_option("#field-area", "whole")
        tab.set_input_files("#field-attachments", [{"name": "f.jpg", "mimeType": "image/jpeg", "buffer": jpeg()}])
        tab.check("#field-anonymous")
        tab.check("#field-consent")
