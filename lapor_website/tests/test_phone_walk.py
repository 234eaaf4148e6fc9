from odoo.tests import tagged

from .browser import BrowserCase
from .common import jpeg

try:
    from axe_playwright_python.sync_playwright import Axe
except ImportError:
    Axe = None

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


@tagged("post_install", "-at_install")
class TestPhoneWalk(BrowserCase):
    """A citizen on a phone, from the question to the stars, by the buttons of our letters; axe looks at every page."""

    def setUp(self):
        super().setUp()
        self.office = self.env["lapor.skpd"].search([("kind", "=", "office")], limit=1)

    def path(self, kinds, act):
        """Return the address behind the button `act` of the letter about the newest event of `kinds`."""
        self.env.flush_all()
        self.env.invalidate_all()
        url = self.complaint._act_url(self.complaint._newest_event(kinds), act)
        return "/lapor/jawab" + url.split("/lapor/jawab", 1)[1]

    def look(self, tab, url=None):
        """Open `url`, if given, wait until the page is alive, and let axe look at it."""
        if url:
            tab.goto(self.base_url() + url, wait_until="load")
        tab.wait_for_selector("html.lapor-ready")
        tab.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        found = Axe().run(tab, options=RULES).response["violations"]
        told = [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found]
        self.assertFalse(told, tab.url.split("?")[0])
        width = tab.viewport_size["width"]
        self.assertLessEqual(tab.evaluate("document.documentElement.scrollWidth"), width, tab.url)

    def press(self, tab):
        """Press the button of the form and wait for the next page."""
        tab.click("main form.lapor-form button[type=submit]")
        tab.wait_for_selector("html.lapor-ready")
        self.env.invalidate_all()

    def test_by_links(self):
        complaint = self.complaint
        complaint._apply("forward", actor="coordinator", skpd=self.office)
        complaint._apply("ask", actor="liaison", text="Di depan rumah nomor berapa?")
        with self.browser() as browser:
            tab = browser.new_page(viewport={"width": 390, "height": 844})
            _responses, wrong = self.watch(tab)
            self.look(tab, self.path(("ask",), "complete"))
            self.assertEqual(tab.evaluate("document.activeElement.id"), "complete-text")
            self.press(tab)
            tab.wait_for_selector("#ringkasan:focus")
            self.look(tab)
            tab.fill("#complete-text", "Di depan nomor 12.")
            tab.set_input_files("#complete-attachments", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": jpeg()})
            self.press(tab)
            tab.wait_for_selector(".lapor-success:focus")
            self.assertEqual(complaint.state, "forwarded")
            self.look(tab)

            complaint._apply("accept", actor="liaison")
            proof = complaint._attach([("bukti.jpg", jpeg())])
            complaint._apply(
                "answer", actor="liaison", text="Sudah kami perbaiki.", outcome="resolved", attachments=proof
            )
            self.look(tab, self.path(("answer",), "dispute"))
            self.enlarge(tab)
            tab.fill("#dispute-text", "Baru satu dari dua.")
            self.press(tab)
            tab.wait_for_selector("#error-reason")
            self.look(tab)
            self.assertEqual(tab.input_value("#dispute-text"), "Baru satu dari dua.")
            tab.click("label[for=dispute-reason-2]")
            self.press(tab)
            tab.wait_for_selector(".lapor-success:focus")
            self.assertEqual((complaint.state, complaint.dispute_reason_id.code), ("in_progress", "dispute_partly"))

            complaint._apply("answer", actor="liaison", text="Keduanya menyala.", outcome="resolved")
            self.look(tab, self.path(("answer",), "confirm"))
            tab.click("label[for=confirm-star-4]")
            tab.click("label[for=confirm-blame_slow]")
            self.press(tab)
            tab.wait_for_selector(".lapor-success:focus")
            self.assertEqual((complaint.state, complaint.rating), ("closed", 4))
            self.rate_again(tab)
            self.assertFalse(wrong)

    def enlarge(self, tab):
        """Open the photo above the page, and leave it with Esc: the focus is back on its link."""
        tab.click("a[data-photo]")
        tab.wait_for_selector("dialog.lapor-lightbox[open] img")
        self.assertIn("/lampiran/", tab.get_attribute("dialog.lapor-lightbox img", "src"))
        tab.keyboard.press("Escape")
        tab.wait_for_selector("dialog.lapor-lightbox", state="detached")
        self.assertTrue(tab.evaluate("document.activeElement.matches('a[data-photo]')"))

    def rate_again(self, tab):
        """On the whole report, changed within the window."""
        link = self.complaint._tracking_url().split("/lapor/lacak", 1)[1]
        self.look(tab, f"/lapor/lacak{link}")
        self.assertTrue(tab.is_checked("#rate-star-4"))
        self.assertTrue(tab.is_checked("#rate-blame_slow"))
        tab.click("label[for=rate-star-5]")
        tab.fill("#rate-text", "Akhirnya terang.")
        tab.click("form[action$='/rate'] button[type=submit]")
        tab.wait_for_selector(".lapor-success:focus")
        self.env.invalidate_all()
        self.assertEqual(self.complaint.sudo().rating, 5)
        self.env.cr.execute("SELECT rating, feedback FROM rating_rating WHERE res_id = %s", self.complaint.ids)
        self.assertEqual(self.env.cr.fetchall(), [(5.0, "Akhirnya terang.")])

    def test_other_pages(self):
        session = self.authenticate("warga.uji", "warga.uji")
        self.answered()
        waiting, _code = self.file_one(title="Kata yang sangatpanjangsekalitanpajeda" * 3)
        waiting._apply("ask", actor="coordinator", text="Di mana?")
        self.env.flush_all()
        with self.browser() as browser:
            for width in (1280, 390):
                context = browser.new_context(viewport={"width": width, "height": 844})
                context.add_cookies([{"name": "session_id", "value": session.sid, "url": self.base_url()}])
                tab = context.new_page()
                for url in (
                    "",
                    "?status=selesai",
                    "?cari=tidak-ada",
                    f"/{self.complaint.number}/cabut",
                    f"/{waiting.number}",
                ):
                    self.look(tab, "/my/lapor" + url)
                self.look(tab, self.path(("answer",), "confirm"))
                self.look(tab, f"/en{self.path(('answer',), 'dispute')}")
                self.look(tab, f"/lapor/lacak?nomor={self.complaint.number}")
