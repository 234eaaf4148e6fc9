import time

from werkzeug.datastructures import MultiDict

from odoo.tests import tagged

from odoo.addons.http_routing.tests.common import MockRequest
from odoo.addons.lapor_website.tools import challenge, opened
from odoo.addons.lapor_website.tools.number_words import in_words
from odoo.addons.lapor_website.tools.own_data_form import OwnDataForm
from odoo.addons.lapor_website.tools.reply_form import ReplyForm
from odoo.addons.lapor_website.tools.report_checks import CHECKS
from odoo.addons.lapor_website.tools.report_form import LINES, TICKS, ReportForm

from .common import LaporWebCase
from .nasty_corpus import texts

CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


@tagged("post_install", "-at_install")
class TestNastyParsers(LaporWebCase):
    """Each value of the corpus in each field, at the code that reads the fields: fast enough for every run."""

    def setUp(self):
        super().setUp()
        request = self.enterContext(MockRequest(self.env, website=self.env["website"].get_current_website()))
        request.session.sid = "x" * 84
        total = sum(challenge._numbers("x"))
        self.answers = (str(total), in_words(self.env, total).lower())

    def test_report_form(self):
        self.each(self.report_form)

    def each(self, read):
        """Call `read(text)` on each value, and name the one that breaks it."""
        for place, text in enumerate(texts()):
            begin = time.monotonic()
            try:
                read(text)
            except Exception as error:
                raise AssertionError(f"value {place}: {text[:80]!r}") from error
            self.assertLess(time.monotonic() - begin, 5, (place, text[:80]))

    def report_form(self, text):
        form = ReportForm(self.env, dict.fromkeys((*LINES, *TICKS, "description", "website_address"), text))
        for name in CHECKS:
            CHECKS[name](form, name)
        for name, value in form.raw.items():
            if isinstance(value, str):
                self.assertNotRegex(value, CONTROL, name)
        for value in form.clean.values():
            if isinstance(value, str):
                value.encode()
        if not form.errors:
            self.assertTrue(form.complaint_values()["title"])

    def test_other_forms(self):
        self.each(self.other_forms)

    def other_forms(self, text):
        sent = MultiDict(dict.fromkeys(("text", "rating", "part", "name", "email", "phone", "kind", "code"), text))
        reply = ReplyForm(self.env, text, sent)
        self.assertIn(reply.rating, (None, "1", "2", "3", "4", "5"))
        self.assertNotRegex(reply.text, CONTROL)
        own = OwnDataForm(self.env, "koreksi", sent)
        for value in (*own.raw.values(), own.code):
            self.assertNotRegex(value, CONTROL)
            self.assertLessEqual(len(value), 2000)

    def test_doors(self):
        self.each(self.doors)

    def doors(self, text):
        complaints = self.env["lapor.complaint"].sudo()
        self.assertFalse(complaints._opened_by(self.complaint.number, text))
        self.assertFalse(complaints._opened_by(text, self.code) - self.complaint)
        self.assertFalse(self.complaint._check_token(text))
        self.assertFalse(self.complaint._email_of_token(text))
        self.assertEqual(opened.judge(text), "stale")
        for sent in ({"challenge": text, "proof": text, "challenge_answer": text}, {"challenge": text}):
            self.assertFalse(challenge.is_solved("file", text, 1.5, sent))
        if text.strip().lower() not in self.answers:
            self.assertFalse(challenge.is_answer("x", text))
        self.assertFalse(challenge.is_proof(self.key, text, 200))
