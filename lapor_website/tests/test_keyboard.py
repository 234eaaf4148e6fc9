from odoo.tests import tagged

from .browser import BrowserCase
from .common import FORM, TRACK

PAGES = ("/lapor", FORM, TRACK, "/lapor/bantuan", "/lapor/privasi", "/lapor/aksesibilitas")
OUTLINE = (
    "getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).outlineWidth"
)


@tagged("post_install", "-at_install")
class TestKeyboard(BrowserCase):
    """Keyboard, magnifier, colours and motion of the reader's choice."""

    def test_skip_link_comes_first(self):
        with self.browser() as browser:
            for url in PAGES:
                tab = browser.new_page()
                self.open(tab, url)
                tab.keyboard.press("Tab")
                self.assertEqual(tab.evaluate("document.activeElement.textContent.trim()"), "Langsung ke isi", url)
                self.assertGreater(tab.locator(".o_skip_to_content").bounding_box()["width"], 60, url)
                tab.keyboard.press("Enter")
                tab.keyboard.press("Tab")
                self.assertTrue(tab.evaluate("!!document.activeElement.closest('main')"), url)

    def test_focus_is_seen_and_in_reading_order(self):
        with self.browser() as browser:
            for url in PAGES:
                tab = browser.new_page(viewport={"width": 1280, "height": 900})
                self.open(tab, url)
                places = self.walk(tab)
                self.assertGreater(len(places), 8, url)
                regions = [place[0] for place in places]
                self.assertEqual(regions, sorted(regions), url)
                self.assertTrue(all(place[1] not in ("none0px", "none") for place in places), (url, places))

    def walk(self, tab):
        """Press Tab through the page; return (region in order, outline) of each stop."""
        region = "['HEADER', 'MAIN', 'FOOTER'].indexOf(document.activeElement.closest('header, main, footer')?.tagName)"
        places = []
        for _press in range(150):
            tab.keyboard.press("Tab")
            if tab.evaluate("document.activeElement === document.body"):
                break
            places.append((tab.evaluate(region), tab.evaluate(OUTLINE)))
        return places

    def test_reflow(self):
        """320 px is a page of 1280 px at 400 %; 640 px is the same at 200 %; then text alone at 200 %."""
        with self.browser() as browser:
            tab = browser.new_page()
            for url in PAGES:
                for width, text in ((320, 100), (640, 100), (640, 200)):
                    tab.set_viewport_size({"width": width, "height": 800})
                    self.open(tab, url)
                    tab.add_style_tag(content=f"html {{ font-size: {text}% !important }}")
                    tab.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
                    self.assertLessEqual(
                        tab.evaluate("document.documentElement.scrollWidth"), width, (url, width, text)
                    )

    def test_nothing_moves(self):
        moving = (
            "[...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).animationName !== 'none').length"
        )
        with self.browser() as browser:
            tab = browser.new_page(reduced_motion="reduce", forced_colors="active")
            for url in PAGES:
                self.open(tab, url)
                self.assertEqual(tab.evaluate(moving), 0, url)
