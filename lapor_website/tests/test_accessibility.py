from odoo.tests import tagged

from .browser import BrowserCase
from .common import FORM, TRACK

try:
    from axe_playwright_python.sync_playwright import Axe
except ImportError:
    Axe = None

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
READ = ("/lapor/bantuan", "/lapor/privasi", "/lapor/aksesibilitas")
LONG = "Pemberhentiankendaraanumumyangtidakpernahberhenti " * 3


@tagged("post_install", "-at_install")
class TestAccessibility(BrowserCase):
    """WCAG 2.1 AA on every page and in every state, in a real browser, at desktop and phone width."""

    def test_public_pages(self):
        pages = (
            "/lapor",
            FORM,
            TRACK,
            *READ,
            "/en/lapor",
            "/en/lapor/privasi",
            "/lapor/surat/TIDAK-ADA",
            "/lapor/tidak-ada",
        )
        with self.browser() as browser:
            for width in (1280, 390):
                tab = browser.new_page(viewport={"width": width, "height": 844})
                for url in pages:
                    self.open(tab, url, 404 if "ADA" in url.upper() else 200)
                    tab.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
                    self.assertClean(tab, url, width)

    def test_forms(self):
        with self.browser() as browser:
            for width in (1280, 390):
                tab = browser.new_page(viewport={"width": width, "height": 844})
                self.open(tab, FORM)
                tab.click(".lapor-next")
                tab.wait_for_selector("#ringkasan:focus")
                self.assertClean(tab, "form with errors", width)
                self.open(tab, TRACK)
                tab.fill("#field-number", LONG[:40])
                tab.fill("#field-code", "salah")
                tab.click("main button[type=submit]")
                tab.wait_for_selector("#ringkasan:focus")
                self.assertClean(tab, "tracking with an error", width)

    def test_own_report(self):
        long, _code = self.file_one(title=LONG[:140], description=LONG * 20, address=LONG[:200], is_anonymous=True)
        self.answered(self.complaint)
        links = [complaint._tracking_url().split("/lapor", 1)[1] for complaint in (self.complaint, long)]
        self.env.flush_all()
        with self.browser() as browser:
            for width in (1280, 390):
                tab = browser.new_page(viewport={"width": width, "height": 844})
                for link in links:
                    self.open(tab, f"/lapor{link}")
                    tab.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
                    self.assertClean(tab, link, width)
                self.open(tab, f"/lapor{links[0]}")
                tab.click("summary:has-text('Belum')")
                tab.click("details[open] button[type=submit]")
                tab.wait_for_selector("#ringkasan:focus")
                self.assertClean(tab, "dispute without words", width)

    def test_account(self):
        session = self.authenticate("warga.uji", "warga.uji")
        with self.browser() as browser:
            for width in (1280, 390):
                context = browser.new_context(viewport={"width": width, "height": 844})
                context.add_cookies([{"name": "session_id", "value": session.sid, "url": self.base_url()}])
                tab = context.new_page()
                for url in ("/my/lapor", f"/my/lapor/{self.complaint.number}"):
                    self.open(tab, url)
                    self.assertClean(tab, url, width)

    def test_own_data(self):
        link = self.complaint._tracking_url().split("/lapor", 1)[1]
        self.env.flush_all()
        with self.browser() as browser:
            for width in (1280, 390):
                tab = browser.new_page(viewport={"width": width, "height": 844})
                self.open(tab, f"/lapor{link}")
                self.assertOwnDataClean(tab, width)

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
