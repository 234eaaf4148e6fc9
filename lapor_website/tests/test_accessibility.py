from odoo.tests import tagged

from .browser import BrowserCase
from .common import FORM, TRACK

try:
    from axe_playwright_python.sync_playwright import Axe
except ImportError:
    Axe = None

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


@tagged("post_install", "-at_install")
class TestAccessibility(BrowserCase):
    """WCAG 2.1 AA on every page, in a real browser, at desktop and phone width."""

    def test_pages(self):
        link = self.complaint._tracking_url().split("/lapor", 1)[1]
        self.env.flush_all()
        pages = ["/lapor", FORM, TRACK, f"/lapor{link}"]
        with self.browser() as browser:
            for width in (1280, 390):
                tab = browser.new_page(viewport={"width": width, "height": 844})
                for url in pages:
                    self.open(tab, url)
                    self.assertClean(tab, url, width)
                self.open(tab, FORM)
                tab.click("main button[type=submit]")
                tab.wait_for_selector("[role=alert]")
                self.assertClean(tab, "form with errors", width)

    def assertClean(self, tab, name, width):
        found = Axe().run(tab, options=RULES).response["violations"]
        told = [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found]
        self.assertFalse(told, f"{name} at {width}")
        self.assertLessEqual(tab.evaluate("document.documentElement.scrollWidth"), width, name)
