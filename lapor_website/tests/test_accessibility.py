import resource
import shutil
import unittest

from odoo.tests import tagged

from .common import FORM, TRACK, LaporWebCase

try:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright
except ImportError:
    sync_playwright = None

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


@tagged("post_install", "-at_install")
@unittest.skipUnless(sync_playwright and shutil.which("chromium"), "needs playwright, axe and chromium")
class TestAccessibility(LaporWebCase):
    """WCAG 2.1 AA on every page, in a real browser, at desktop and phone width."""

    def setUp(self):
        super().setUp()
        # Odoo limits its own address space; a browser started from here reserves far more and would end at once
        before = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (before[1], before[1]))
        self.addCleanup(resource.setrlimit, resource.RLIMIT_AS, before)

    def test_pages(self):
        link = self.complaint._tracking_url().split("/lapor", 1)[1]
        self.env.flush_all()
        pages = ["/lapor", FORM, TRACK, f"/lapor{link}"]
        with sync_playwright() as play, self.allow_requests(all_requests=True):
            browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            for width in (1280, 390):
                tab = browser.new_page(viewport={"width": width, "height": 844})
                for url in pages:
                    tab.goto(self.base_url() + url, wait_until="networkidle")
                    self.assertClean(tab, url, width)
                self.assertOwnDataClean(tab, width)
                tab.goto(self.base_url() + FORM)
                tab.click("main button[type=submit]")
                tab.wait_for_selector("[role=alert]")
                self.assertClean(tab, "form with errors", width)
            browser.close()

    def assertOwnDataClean(self, tab, width):
        """“My data” before and after the access code, with everything unfolded; and the track page with a challenge."""
        page = f"{self.base_url()}{TRACK}/{self.complaint.number}/data-saya"
        tab.goto(page, wait_until="networkidle")
        self.assertClean(tab, "door of my data", width)
        tab.fill("#field-code", self.code)
        tab.click("main button[type=submit]")
        tab.wait_for_selector("main details")
        tab.evaluate("document.querySelectorAll('main details').forEach((one) => (one.open = true))")
        self.assertClean(tab, "my data", width)
        for _attempt in range(7):
            tab.goto(self.base_url() + TRACK)
            tab.fill("#field-number", "ZZZ-2020-999999")
            tab.fill("#field-code", "AAAAAAAA")
            tab.click("main button[type=submit]")
            tab.wait_for_selector("[role=alert]")
        tab.wait_for_function("document.querySelector('.lapor-challenge input[name=proof]').value")
        self.assertClean(tab, "challenge", width)

    def assertClean(self, tab, name, width):
        found = Axe().run(tab, options=RULES).response["violations"]
        told = [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found]
        self.assertFalse(told, f"{name} at {width}")
        self.assertLessEqual(tab.evaluate("document.documentElement.scrollWidth"), width, name)
