"""Walking through the report form in a real browser, as a person does."""

import re

from .browser import BrowserCase
from .common import FORM

TITLE = "Lampu jalan mati di depan sekolah"


class FormCase(BrowserCase):
    """The form in steps: one category without questions and one area that a test may choose."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.lamp = cls.env.ref("lapor_complaints.category_inf_pju").with_context(lang="id_ID")
        cls.env["lapor.category.question"].search([]).unlink()

    def form(self, browser, width=390, **options):
        """Open the form in a context of its own; return the tab."""
        tab = browser.new_context(viewport={"width": width, "height": 844}, **options).new_page()
        self.visit(tab)
        return tab

    def visit(self, tab, url=FORM):
        tab.goto(self.base_url() + url)
        tab.wait_for_selector("html.lapor-ready")

    def next(self, tab, step=None):
        """Press “Next” and wait for `step`."""
        tab.click(".lapor-next")
        if step:
            self.on(tab, step)

    def on(self, tab, step):
        tab.wait_for_selector(f".lapor-step[data-step={step}]:not([hidden])")

    def choose(self, tab, name, words):
        """Type `words` into the search of field `name` and take the first that is found."""
        tab.fill(f"#field-{name}-search", words)
        tab.click(f"#field-{name}-list [role=option] >> nth=0")

    def walk(self, tab, upto="review", title=TITLE, area="batu merah"):
        """Fill in the form from its first step until step `upto`."""
        tab.check("#type-complaint")
        self.choose(tab, "category", "lampu mati")
        self.next(tab, "story")
        tab.fill("#field-title", title)
        tab.fill("#field-description", "Sejak Senin malam tiga lampu mati, jalan gelap sekali.")
        self.next(tab, "where")
        self.choose(tab, "area", area)
        if upto == "where":
            return
        self.next(tab, "evidence")
        if upto == "evidence":
            return
        self.next(tab, "who")
        tab.fill("#field-name", "Maria")
        tab.fill("#field-phone", "0812 3456 7890")
        if upto != "who":
            self.next(tab, "review")

    def send(self, tab):
        tab.check("#field-consent")
        tab.click(".lapor-send")

    def thanked(self, tab):
        """Wait for the page of thanks; return the number on it."""
        tab.wait_for_url(re.compile("/lapor/terima-kasih$"))
        return tab.inner_text(".lapor-number")

    def filed(self, title=TITLE):
        """Return the reports with `title`."""
        self.env.invalidate_all()
        return self.env["lapor.complaint"].search([("title", "=", title)])
