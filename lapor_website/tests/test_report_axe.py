from odoo.tests import tagged

from .browser_form import FormCase
from .common import FORM, jpeg
from .test_accessibility import RULES, Axe


@tagged("post_install", "-at_install")
class TestReportAxe(FormCase):
    """WCAG 2.1 AA on every step of the form: empty, with errors, with lists open, with a map, while a report waits."""

    def test_every_step(self):
        self.env["lapor.category.question"].create(
            {"name": "Bagaimana?", "category_id": self.lamp.id, "kind": "choice", "choices": "Mati\nRedup", "is_required": True}
        )
        with self.browser() as browser:
            for width, url in ((1280, FORM), (390, FORM), (390, f"/en{FORM}")):
                tab = self.form(browser, width)
                self.visit(tab, url)
                self.steps(tab, width)
                tab.context.close()

    def steps(self, tab, width):
        self.assertClean(tab, width, "topic")
        self.wrong(tab, width, "topic")
        tab.check("#type-complaint")
        tab.fill("#field-category-search", "lampu")
        self.assertClean(tab, width, "open list")
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("Enter")
        self.wrong(tab, width, "question")
        tab.check(".lapor-question input >> nth=0")
        self.next(tab, "story")
        self.wrong(tab, width, "story")
        tab.fill("#field-title", "Lampu jalan mati")
        tab.fill("#field-description", "Sejak Senin malam tiga lampu mati.")
        self.next(tab, "where")
        self.wrong(tab, width, "where")
        self.choose(tab, "area", "batu merah")
        tab.click(".lapor-place__map")
        tab.wait_for_selector(".lapor-place__canvas path")
        tab.click(".lapor-place__centre")
        tab.wait_for_selector(".lapor-needle")
        self.assertClean(tab, width, "map")
        self.next(tab, "evidence")
        tab.set_input_files("#field-attachments", [{"name": "a.jpg", "mimeType": "image/jpeg", "buffer": jpeg()}])
        tab.wait_for_selector(".lapor-chosen button")
        self.assertClean(tab, width, "evidence")
        self.next(tab, "who")
        self.wrong(tab, width, "who")
        tab.check("#field-anonymous")
        self.next(tab, "review")
        self.assertClean(tab, width, "review")
        tab.click(".lapor-send")
        tab.wait_for_selector("#ringkasan:focus")
        self.assertClean(tab, width, "no consent")
        tab.context.set_offline(True)
        self.send(tab)
        tab.wait_for_selector(".lapor-waits:focus")
        self.assertClean(tab, width, "waits")

    def wrong(self, tab, width, step):
        """Press “Next” while something is missing."""
        tab.click(".lapor-next")
        tab.wait_for_selector("#ringkasan:focus")
        self.assertClean(tab, width, f"{step} with errors")

    def assertClean(self, tab, width, name):
        found = Axe().run(tab, options=RULES).response["violations"]
        told = [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found]
        self.assertFalse(told, f"{name} at {width}")
        self.assertLessEqual(tab.evaluate("document.documentElement.scrollWidth"), width, name)
