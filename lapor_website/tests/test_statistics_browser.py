from odoo.tests import tagged

from .browser import BrowserCase, packed
from .statistics_common import DATA, PAGE, StatisticsCase
from .test_accessibility import TestAccessibility

MOST = 45_000  # bytes of a first visit, compressed


@tagged("post_install", "-at_install")
class TestStatisticsBrowser(StatisticsCase, BrowserCase):
    """Statistics as people open them: without scripts, with axe at both widths, and light."""

    assertClean = TestAccessibility.assertClean

    def test_axe(self):
        with self.browser() as browser:
            for width in (1280, 390):
                tab = browser.new_page(viewport={"width": width, "height": 844})
                for url in (PAGE, f"/en{PAGE}", DATA, f"{PAGE}?periode=2026"):
                    self.open(tab, url)
                    tab.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
                    self.assertClean(tab, url, width)

    def test_without_scripts_and_light(self):
        with self.browser() as browser:
            tab = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()
            responses, wrong = self.watch(tab)
            self.open(tab, PAGE)
            sent = sum(packed(response) for response in responses if response.status == 200)
            self._logger.info("%s costs %s bytes in %s requests", PAGE, sent, len(responses))
            self.assertLessEqual(sent, MOST)
            self.assertFalse([one.url for one in responses if not one.url.startswith(self.base_url())])
            tab.select_option("#periode", "2026")
            tab.click("main button[type=submit]")
            self.assertIn("periode=2026", tab.url)
            tab.click("#trend summary")
            self.assertTrue(tab.is_visible("#trend table"))
            tab.click(".lapor-stat-map summary")
            tab.wait_for_load_state("networkidle")
            self.assertTrue(any("peta.svg" in one.url and one.status == 200 for one in responses))
            self.assertFalse(wrong)
