from odoo.tests import tagged

from .browser_form import TITLE, FormCase

CITY = {"latitude": -3.6954, "longitude": 128.1814}
FAR = {"latitude": -6.2, "longitude": 106.8}


@tagged("post_install", "-at_install")
class TestReportWhere(FormCase):
    """The place: by list, by device, by map and by keyboard alone."""

    def test_position_proposes_an_area(self):
        with self.browser() as browser:
            tab = self.form(browser, geolocation=CITY, permissions=["geolocation"])
            asked = []
            tab.on("request", lambda request: asked.append(request.url))
            self.to_where(tab)
            tab.click(".lapor-place__here")
            tab.wait_for_function("document.querySelector('[name=area]').value")
            wanted = self.env["lapor.area"]._at_point(CITY["latitude"], CITY["longitude"])
            self.assertEqual(tab.input_value("#field-area-search"), wanted.with_context(lapor_short=True).display_name)
            self.assertFalse([url for url in asked if "128." in url], "no address tells where somebody is")
            self.finish(tab)
            self.assertEqual(self.filed().area_id, wanted)
            self.assertAlmostEqual(self.filed().latitude, CITY["latitude"], 4)

    def test_chosen_area_stays(self):
        with self.browser() as browser:
            tab = self.form(browser, geolocation=CITY, permissions=["geolocation"])
            self.to_where(tab)
            self.choose(tab, "area", "laha")
            before = tab.input_value("#field-area-search")
            tab.click(".lapor-place__here")
            tab.wait_for_function("document.querySelector('.lapor-place__said').textContent.includes('tetap')")
            self.assertEqual(tab.input_value("#field-area-search"), before)
            tab.click(".lapor-place__drop")
            self.assertEqual(tab.input_value("[name=latitude]"), "")

    def test_outside_the_city_and_denied(self):
        with self.browser() as browser:
            tab = self.form(browser, geolocation=FAR, permissions=["geolocation"])
            self.to_where(tab)
            tab.click(".lapor-place__here")
            tab.wait_for_function("document.querySelector('.lapor-place__said').textContent.includes('luar kota')")
            self.choose(tab, "area", "zzz")
            self.finish(tab)
            self.assertAlmostEqual(self.filed().longitude, FAR["longitude"], 4)
            tab = self.form(browser, permissions=[])
            self.to_where(tab)
            tab.click(".lapor-place__here")
            tab.wait_for_function("document.querySelector('.lapor-place__said').textContent.includes('daftar')")

    def test_map_on_request(self):
        with self.browser() as browser:
            tab = self.form(browser)
            responses, wrong = self.watch(tab)
            self.to_where(tab)
            self.assertFalse([one.url for one in responses if "leaflet" in one.url or "assets_map" in one.url])
            tab.click(".lapor-place__map")
            tab.wait_for_selector(".lapor-place__canvas path")
            tab.click(".lapor-place__canvas", position={"x": 160, "y": 200})
            tab.wait_for_selector(".lapor-needle")
            self.assertTrue(tab.input_value("[name=latitude]"))
            self.assertFalse([one.url for one in responses if not one.url.startswith((self.base_url(), "blob:", "data:"))])
            self.assertFalse(wrong)

    def test_keyboard_alone(self):
        with self.browser() as browser:
            tab = self.form(browser, width=1280)
            keys = tab.keyboard
            tab.focus("#type-complaint")
            keys.press("Space")
            keys.press("Tab")
            keys.type("lampu mati")
            keys.press("ArrowDown")
            self.assertEqual(tab.get_attribute("#field-category-search", "aria-activedescendant"), "field-category-list-0")
            keys.press("Enter")
            self.enter(tab, "story")
            keys.press("Tab")
            keys.type(TITLE)
            keys.press("Tab")
            keys.type("Tiga lampu mati sejak Senin malam, gelap sekali.")
            self.enter(tab, "where")
            keys.press("Tab")
            keys.type("urimesing")
            keys.press("ArrowDown")
            keys.press("Enter")
            self.assertIn("Urimes", tab.input_value("#field-area-search"))
            self.until(tab, ".lapor-place__map")
            keys.press("Enter")
            tab.wait_for_selector(".lapor-place__canvas path")
            self.until(tab, ".lapor-place__centre")
            keys.press("Enter")
            tab.wait_for_selector(".lapor-needle")
            self.enter(tab, "evidence")
            self.enter(tab, "who")
            self.until(tab, "#field-anonymous")
            keys.press("Space")
            self.enter(tab, "review")
            self.until(tab, "#field-consent")
            keys.press("Space")
            self.until(tab, ".lapor-send")
            keys.press("Enter")
            self.thanked(tab)
            complaint = self.filed()
            self.assertTrue(complaint.latitude and complaint.area_id and complaint.is_anonymous)

    def test_names_that_occur_twice(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.to_where(tab)
            tab.fill("#field-area-search", "nusaniwe")
            found = tab.locator("#field-area-list [role=option]").all_inner_texts()
            self.assertTrue(any("Kelurahan Nusaniwe" in one for one in found))
            self.assertTrue(any("Negeri Nusaniwe" in one for one in found))

    def to_where(self, tab):
        tab.check("#type-complaint")
        self.choose(tab, "category", "lampu mati")
        self.next(tab, "story")
        tab.fill("#field-title", TITLE)
        tab.fill("#field-description", "Sejak Senin malam tiga lampu mati, jalan gelap sekali.")
        self.next(tab, "where")

    def finish(self, tab):
        self.next(tab, "evidence")
        self.next(tab, "who")
        tab.check("#field-anonymous")
        self.next(tab, "review")
        self.send(tab)
        self.thanked(tab)

    def until(self, tab, selector):
        """Press Tab until `selector` has the focus."""
        for _press in range(40):
            if tab.evaluate("(one) => document.activeElement.matches(one)", selector):
                return
            tab.keyboard.press("Tab")
        self.fail(f"Tab never comes to {selector}")

    def enter(self, tab, step):
        self.until(tab, ".lapor-next")
        tab.keyboard.press("Enter")
        self.on(tab, step)
