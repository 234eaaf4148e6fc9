"""A neighbour comes to the counter with a power of attorney: typed in by keyboard alone, printed, tracked by code."""

import io

from odoo.tests import new_test_user, tagged
from odoo.tools.pdf import PdfFileReader

from .browser import BrowserCase
from .common import TRACK, jpeg

COUNT = "window.keys = 0; addEventListener('keydown', () => { window.keys += 1; }, true);"
WORDS = "Kartu keluarga ibu belum jadi setelah enam minggu. Sudah tiga kali ke loket."


@tagged("post_install", "-at_install")
class TestEntryWalk(BrowserCase):
    def test_from_the_counter_to_the_tracking_page(self):
        new_test_user(
            self.env, "loket.uji", "lapor_complaints.lapor_complaints_group_officer", name="Petugas Loket", lang="id_ID"
        )
        session = self.authenticate("loket.uji", "loket.uji")
        with self.browser() as browser:
            context = browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=True)
            context.add_cookies([{"name": "session_id", "value": session.sid, "url": self.base_url()}])
            tab = context.new_page()
            tab.add_init_script(COUNT)
            tab.goto(f"{self.base_url()}/odoo/lapor-entry")
            tab.wait_for_selector("[name=description] textarea:focus")
            self.type_in(tab)
            number, code, words = self.file_and_print(tab)
            self.assertIn(code, words)
            self.assertIn("Usi Kuasa", words)
            self.track(browser.new_page(), number, code)
        self.assert_kept(number)

    def type_in(self, tab):
        """Fill the form: every stop is one Tab, nothing is clicked."""
        keyboard = tab.keyboard
        keyboard.insert_text(WORDS)
        category = self.category.with_context(lang="id_ID").name
        searched = {category[:12]: category, f"kelurahan {self.area.name}": self.area.name}
        for words, found in searched.items():
            keyboard.press("Tab")
            keyboard.type(words)
            tab.wait_for_selector(f".o-autocomplete--dropdown-item:first-child:has-text('{found}')")
            keyboard.press("Enter")
            tab.wait_for_selector(".o-autocomplete--dropdown-item", state="detached")
        keyboard.press("Tab")
        for words in ("Belakang gereja", "Wa Ibu"):
            keyboard.press("Tab") if words == "Wa Ibu" else None
            keyboard.insert_text(words)
        for _skipped in ("anonymous", "phone"):
            keyboard.press("Tab")
        keyboard.insert_text("0812 3456 7890")
        keyboard.press("Tab")
        keyboard.press("Space")
        typed = sum(map(len, searched))
        self.assertLess(tab.evaluate("window.keys") - typed, 14, "keys besides the words")
        self.add_proxy(tab)

    def add_proxy(self, tab):
        """The rarer fields at the side: a proxy with a scan."""
        tab.locator("[name=has_proxy] input").focus()
        tab.keyboard.press("Space")
        tab.locator("[name=proxy_name] input").focus()
        tab.keyboard.insert_text("Usi Kuasa")
        tab.locator("[name=proxy_relation] input").focus()
        tab.keyboard.type("Kel")
        tab.wait_for_selector(".o_select_menu_item")
        tab.keyboard.press("Enter")
        scan = {"name": "surat kuasa Wa Ibu.jpg", "mimeType": "image/jpeg", "buffer": jpeg()}
        tab.locator("[name=paper_ids] input[type=file]").set_input_files(scan)
        tab.wait_for_selector("[name=paper_ids] .o_attachment")

    def file_and_print(self, tab):
        """File with the keyboard, twice at once; return (number, code, words of the receipt)."""
        tab.keyboard.press("Alt+Enter")
        tab.keyboard.press("Alt+Enter")
        tab.wait_for_selector(".o_lapor_entry_print:focus")
        number = tab.inner_text(".o_lapor_entry_number")
        code = tab.inner_text(".o_lapor_entry_code")
        with tab.expect_download() as download:
            tab.keyboard.press("Enter")
        with open(download.value.path(), "rb") as file:
            pages = PdfFileReader(io.BytesIO(file.read())).pages
        return number, code, " ".join(page.extract_text() for page in pages)

    def track(self, tab, number, code):
        """Open the report as its reporter does, who has no account."""
        self.open(tab, TRACK)
        tab.fill("[name=number]", number)
        tab.fill("[name=code]", code)
        tab.keyboard.press("Enter")
        tab.wait_for_url(f"**{TRACK}/{number}*")
        self.assertIn("Kartu keluarga ibu belum jadi", tab.inner_text("main"))
        self.assertNotIn("Petugas Loket", tab.inner_text("main"))

    def assert_kept(self, number):
        self.env.invalidate_all()
        complaint = self.env["lapor.complaint"].search([("number", "=", number)])
        found = self.env["lapor.complaint"].search_count([("description", "=", WORDS)])
        self.assertEqual((found, complaint.area_id, complaint.category_id), (1, self.area, self.category))
        reporter = complaint.reporter_ids
        self.assertEqual((reporter.proxy_name, len(reporter.paper_ids)), ("Usi Kuasa", 1))
        self.assertEqual(reporter.write_uid, self.env.ref("base.user_root"))
        self.assertNotIn("Wa Ibu", reporter.paper_ids.name)
