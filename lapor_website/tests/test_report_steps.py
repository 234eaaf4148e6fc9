import io

from PIL import Image

from odoo.tests import tagged

from .browser_form import TITLE, FormCase
from .common import FORM, jpeg


@tagged("post_install", "-at_install")
class TestReportSteps(FormCase):
    """The form in steps, in a real browser."""

    def test_walk(self):
        with self.browser() as browser:
            tab = self.form(browser)
            _responses, wrong = self.watch(tab)
            self.walk(tab, "evidence")
            large = {"name": "DCIM_7.jpg", "mimeType": "image/jpeg", "buffer": jpeg(size=(4000, 3000))}
            tab.set_input_files("#field-attachments", [large])
            tab.wait_for_selector(".lapor-chosen button")
            self.next(tab, "who")
            tab.fill("#field-name", "Maria")
            tab.fill("#field-email", "maria@example.com")
            self.next(tab, "review")
            told = tab.inner_text(".lapor-review")
            for part in ("Pengaduan", self.lamp.name, TITLE, "Maria", "maria@example.com"):
                self.assertIn(part, told)
            self.send(tab)
            number = self.thanked(tab)
            complaint = self.filed()
            self.assertEqual((complaint.number, complaint.category_id), (number, self.lamp))
            picture = Image.open(io.BytesIO(complaint.attachment_ids.raw))
            self.assertEqual(picture.size, (2048, 1536))
            self.assertIsNone(tab.evaluate("localStorage.getItem('lapor-draft')"))
            self.assertFalse(wrong)

    def test_errors_stay_on_their_step(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.next(tab)
            tab.wait_for_selector("#ringkasan:focus")
            self.assertEqual(tab.locator("#ringkasan li").count(), 2)
            tab.click("#ringkasan a >> nth=1")
            self.assertEqual(tab.evaluate("document.activeElement.id"), "field-category-search")
            tab.check("#type-complaint")
            self.choose(tab, "category", "sampah")
            self.next(tab, "story")
            self.assertEqual(tab.locator(".lapor-error").count(), 0)
            self.assertEqual(tab.evaluate("document.activeElement.tagName"), "H2")

    def test_back_of_the_browser_keeps_everything(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.walk(tab, "where")
            tab.go_back()
            self.on(tab, "story")
            self.assertEqual(tab.input_value("#field-title"), TITLE)
            tab.go_back()
            self.on(tab, "topic")
            self.assertEqual(tab.input_value("#field-category-search"), self.lamp.name)
            tab.go_forward()
            self.on(tab, "story")
            tab.click(".lapor-previous")
            self.on(tab, "topic")
            self.assertTrue(tab.url.endswith(FORM))

    def test_what_the_server_refuses_is_shown_at_its_step(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.walk(tab, "evidence")
            photo = {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": jpeg()}
            tab.set_input_files("#field-attachments", [photo])
            tab.wait_for_selector(".lapor-chosen button")
            self.next(tab, "who")
            tab.fill("#field-name", "Maria")
            tab.fill("#field-email", "bukan surel")
            self.next(tab, "review")
            self.send(tab)
            tab.wait_for_selector("#ringkasan:focus")
            self.on(tab, "who")
            self.assertTrue(tab.is_visible("#error-email"))
            tab.fill("#field-email", "maria@example.com")
            self.next(tab, "review")
            tab.click(".lapor-send")
            self.thanked(tab)
            self.assertEqual(len(self.filed().attachment_ids), 1)

    def test_pressed_twice(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.walk(tab)
            tab.check("#field-consent")
            tab.evaluate("for (let i = 0; i < 3; i++) document.querySelector('.lapor-report-form').requestSubmit()")
            self.thanked(tab)
            self.assertEqual(len(self.filed()), 1)

    def test_enter_leads_on_and_sends_nothing(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.walk(tab, "where")
            tab.fill("#field-address", "Depan SD")
            tab.press("#field-address", "Enter")
            self.on(tab, "evidence")
            self.assertFalse(self.filed())

    def test_questions_follow_the_category(self):
        question = self.env["lapor.category.question"].create
        question({"name": "Nomor tiang?", "category_id": self.lamp.id, "is_required": True})
        with self.browser() as browser:
            tab = self.form(browser)
            tab.check("#type-complaint")
            self.choose(tab, "category", "lampu mati")
            self.next(tab)
            tab.wait_for_selector("#ringkasan:focus")
            tab.fill(".lapor-question input", "B-12")
            self.choose(tab, "category", "sampah menumpuk")
            self.assertEqual(tab.locator(".lapor-question").count(), 0)
            self.choose(tab, "category", "lampu mati")
            self.assertEqual(tab.input_value(".lapor-question input"), "B-12")
            self.next(tab, "story")

    def test_emergency(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.assertFalse(tab.is_visible(".lapor-danger"))
            self.choose(tab, "category", "kebakaran")
            self.assertIn("112", tab.inner_text(".lapor-danger"))
            self.choose(tab, "category", "sampah menumpuk")
            self.assertFalse(tab.is_visible(".lapor-danger"))

    def test_found_by_everyday_words(self):
        wanted = {
            "lampu mati": "Penerangan jalan umum", "lampu jaln": "Penerangan jalan umum", "SAMPAH": "Sampah tidak diangkut/TPS penuh",
            "aer mati": "Air tidak mengalir/keruh/bocor", "jalan berlobang": "Jalan rusak/berlubang", "ktp": "KTP-el",
            "pohong": "Pohon rawan tumbang", "mati lampu": "Padam/tiang/kabel", "minta doi": "Pungutan liar",
            "kebakran": "Kebakaran/penyelamatan",
        }  # fmt: skip
        with self.browser() as browser:
            tab = self.form(browser)
            for typed, name in wanted.items():
                tab.fill("#field-category-search", typed)
                self.assertEqual(tab.inner_text("#field-category-list [role=option] b >> nth=0"), name, typed)
            tab.fill("#field-category-search", "qqqqwwww")
            self.assertEqual(tab.locator("#field-category-list [role=option]").count(), 1, "the way out stays")

    def test_described(self):
        with self.browser() as browser:
            tab = self.form(browser)
            tab.evaluate(
                "document.querySelector('.lapor-report-form').addEventListener('lapor:described', (ev) => (window.told = ev.detail))"
            )
            self.walk(tab)
            told = tab.evaluate("window.told")
            self.assertEqual((told["title"], told["category"]), (TITLE, str(self.lamp.id)))
            self.assertEqual(set(told), {"title", "description", "category", "area", "latitude", "longitude"})
