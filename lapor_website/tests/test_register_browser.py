from odoo.tests import tagged

from .browser_form import FormCase
from .common import FORM
from .test_accessibility import TestAccessibility
from .test_register import BASE, RegisterCase


@tagged("post_install", "-at_install")
class TestRegisterBrowser(RegisterCase, FormCase):
    """The register in a real browser: list, map, keyboard, similar reports, and axe at both widths."""

    assertClean = TestAccessibility.assertClean

    def test_axe(self):
        self.public._apply("accept", actor="liaison")
        self.public._apply("answer", actor="liaison", text="Sudah diperbaiki.", outcome="resolved")
        self.public._endorse("x")
        self.env.flush_all()
        with self.browser() as browser:
            for width in (1280, 390):
                tab = browser.new_page(viewport={"width": width, "height": 844})
                for url in (BASE, f"{BASE}?q=tidakada", self.url, f"{BASE}/{self.anonymous.number}", "/lapor",
                            f"/en{BASE}", "/lapor/ikuti?t=x", "/lapor/berhenti?t=x"):  # fmt: skip
                    self.visit(tab, url)
                    tab.evaluate(
                        "document.querySelectorAll('details:not(.lapor-map)').forEach((one) => (one.open = true))"
                    )
                    self.assertClean(tab, url, width)

    def test_map_and_keyboard(self):
        with self.browser() as browser:
            tab = browser.new_page(viewport={"width": 390, "height": 844})
            _responses, wrong = self.watch(tab)
            self.visit(tab, BASE)
            tab.focus("#cari")
            tab.keyboard.type("lampu taman")
            tab.keyboard.press("Enter")
            tab.wait_for_url("**/laporan?q=lampu*")
            tab.wait_for_selector("html.lapor-ready")
            tab.focus(".lapor-map > summary")
            tab.keyboard.press("Enter")
            tab.wait_for_selector(".lapor-map.is-drawn .lapor-map-pin")
            self.assertEqual(tab.locator(".lapor-map-pin").count(), 1)
            self.assertClean(tab, "map", 390)
            tab.focus(f"article h2 a[href='{self.url}']")
            tab.keyboard.press("Enter")
            tab.wait_for_url(f"**{self.url}")
            tab.wait_for_selector(".lapor-support")
            tab.wait_for_selector("html.lapor-ready")
            tab.focus("form[action$='/dukung'] button")
            tab.keyboard.press("Enter")
            tab.wait_for_selector("form[action$='/batal']")
            self.assertFalse(wrong)

    def test_similar_before_sending(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.walk(tab, upto="who", title="Lampu taman padam lagi", area=self.area.name)
            tab.wait_for_selector(".lapor-similar-box", state="attached")
            self.next(tab, "similar")
            self.assertNoCanary(tab.inner_text(".lapor-similar-box"))
            self.assertIn("Lampu taman padam", tab.inner_text(".lapor-similar-box"))
            self.assertClean(tab, "similar reports", 390)
            tab.click(".lapor-similar-go-on")
            self.on(tab, "review")

    def test_nothing_similar_is_no_step(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.walk(tab, upto="who", title="Kapal tenggelam dekat dermaga", area="latuhalat")
            self.next(tab, "review")

    def test_the_step_comes_and_goes(self):
        with self.browser() as browser:
            tab = browser.new_page(viewport={"width": 390, "height": 844})
            self.visit(tab, FORM)
            with tab.expect_response("**/lapor/serupa"):
                tab.evaluate(
                    """(detail) => document.querySelector(".lapor-report-form").dispatchEvent(
                        new CustomEvent("lapor:described", { detail }))""",
                    {"title": "Lampu taman padam lagi", "category": str(self.category.id), "area": str(self.area.id)},
                )
            tab.wait_for_selector(".lapor-similar:not([data-skip]) article", state="attached")
            text = tab.text_content(".lapor-similar")
            self.assertNoCanary(text)
            self.assertIn("Lampu taman padam", text)
            with tab.expect_response("**/lapor/serupa"):
                tab.evaluate(
                    """(detail) => document.querySelector(".lapor-report-form").dispatchEvent(
                        new CustomEvent("lapor:described", { detail }))""",
                    {"title": "Pohon", "category": "", "area": str(self.area.id)},
                )
            tab.wait_for_selector(".lapor-similar[data-skip]", state="attached")
