import logging
import os
import time
from collections import Counter
from unittest.mock import patch
from urllib.parse import quote_from_bytes

from lxml import html

from odoo.tests import tagged

from odoo.addons.lapor_website.tools import limits

from .common import FORM, LaporWebCase
from .nasty_corpus import rotated, values
from .nasty_inputs import COOKIES, HEADERS, INPUTS, STRANGE_NAMES

SIXTH, PACK = 6, 6
FORM_TYPE = {"Content-Type": "application/x-www-form-urlencoded"}


class Faults(logging.Handler):
    """Keeps what is logged as an error, or with a traceback."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def emit(self, record):
        if record.levelno >= logging.ERROR or record.exc_info:
            self.seen.append(self.format(record)[-2000:])


class NastyCase(LaporWebCase):
    """A session that has opened its report, no limits, and an eye on the log."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.public, _code = cls.file_one()
        skpd = cls.env["lapor.skpd"].search([("kind", "=", "office")], limit=1)
        cls.public.sudo()._apply("forward", actor="coordinator", skpd=skpd)

    def setUp(self):
        super().setUp()
        self.faults = Faults()
        logging.getLogger().addHandler(self.faults)
        self.addCleanup(logging.getLogger().removeHandler, self.faults)
        for name in ("hit", "peek"):
            self.enterContext(patch.object(limits, name, lambda attempts: [0] * len(attempts)))
        self.enter(self.complaint.number, self.code)
        _response, tree = self.page(FORM)
        self.token = self.hidden(tree, "csrf_token").encode()

    def assertSound(self, response, *told):
        self.assertLess(response.status_code, 500, told)
        self.assertEqual(self.faults.seen, [], told)

    def assertHarmless(self, response, *told):
        """Assert that nothing of the corpus has become a part of the page that could run or load anything."""
        if not response.content:
            return  # one-click leave answers with nothing: there is nothing in it to run
        tree = html.fromstring(response.content)
        for script in tree.xpath("//script"):
            self.assertFalse("alert(1)" in (script.text or "") or "evil.example" in (script.get("src") or ""), told)
        for found in tree.xpath("//@*[starts-with(name(), 'on')]"):
            self.assertNotIn("alert", found, told)
        for found in tree.xpath("//@href | //@src | //@action | //@formaction"):
            self.assertNotRegex(found, r"(?i)^\s*(javascript|data:text|vbscript|(https?:)?//[^/?]*evil)", told)


def encoded(fields):
    return b"&".join(quote_from_bytes(name.encode()).encode() + b"=" + quote_from_bytes(value).encode()
                     for name, value in fields.items())  # fmt: skip


def in_header(value):
    """Return `value` as a header can carry it at all: one line of at most a few thousand bytes."""
    return value.replace(b"\r", b"").replace(b"\n", b"").replace(b"\0", b"").strip()[:2000]


@tagged("post_install", "-at_install")
class TestNasty(NastyCase):
    """The corpus through every way in: nothing breaks, nothing is logged as an error, nothing runs.

    Each value reaches a form of six fields in some of them. LAPOR_NASTY=full sends each through each field, which takes
    six times as long; `test_nasty_parsers` does that in every run, without HTTP.
    """

    def test_size(self):
        self.assertGreaterEqual(len(set(values())), 500)

    def test_every_input(self):
        corpus, step = values(), 1 if os.environ.get("LAPOR_NASTY") == "full" else SIXTH
        for one in INPUTS:
            begin, answers = time.monotonic(), Counter()
            for number, row in enumerate(rotated((*one.fields, "{nasty}", *HEADERS, *COOKIES), corpus, step)):
                response = self.sent(one, row)
                self.assertSound(response, one.name, number)
                answers[response.status_code] += 1
                if response.status_code == 200 and number % 25 == 0:
                    self.assertHarmless(response, one.name, number)
            self.assertLess(answers[400], sum(answers.values()) / 2, f"{one.name}: they have to be read, not sent back")
            seconds = time.monotonic() - begin
            self._logger.info("corpus through “%s”: %.1f s, answers %s", one.name, seconds, dict(answers))

    def sent(self, one, row):
        url = one.url.replace("{number}", self.complaint.number).replace("{public}", self.public.number)
        url = url.replace("{nasty}", quote_from_bytes(row["{nasty}"][:1500], safe="") or "x")
        fields = {name: row[name] for name in one.fields}
        headers = {name: in_header(row[name]) for name in HEADERS} if one.headers else {}
        if one.method == "GET":
            query = encoded({name: value[:1000] for name, value in fields.items()}).decode()
            if one.cookies:
                return self.as_stranger(f"{url}?{query}", headers, row)
            return self.url_open(f"{url}?{query}", headers=headers, allow_redirects=False)
        fixed = {name: value.encode() for name, value in one.fixed.items()}
        body = encoded({"csrf_token": self.token, **fixed, **fields})
        return self.url_open(url, data=body, headers={**headers, **FORM_TYPE}, allow_redirects=False)

    def as_stranger(self, url, headers, row):
        """Open `url` with cookies of the corpus in place of the session's."""
        kept = self.opener.cookies.copy()
        cookies = b"; ".join(name.encode() + b"=" + in_header(row[name])[:300] for name in COOKIES)
        self.opener.cookies.clear()
        try:
            # the tests' own cookie may be lost among these
            with patch.object(self, "http_request_allow_all", True):
                return self.url_open(url, headers={**headers, "Cookie": cookies}, allow_redirects=False)
        finally:
            self.opener.cookies.clear()
            self.opener.cookies.update(kept)

    def test_strange_names(self):
        corpus = values()
        for place, name in enumerate(STRANGE_NAMES):
            for url in (FORM, "/lapor/lacak", f"/lapor/lacak/{self.complaint.number}/reply"):
                body = encoded({"csrf_token": self.token, name: corpus[place]})
                self.assertSound(self.url_open(url, data=body, headers=FORM_TYPE, allow_redirects=False), name, url)
                self.assertSound(self.url_open(f"{url}?{name}=x", allow_redirects=False), name, url)

    def test_the_stored_texts_are_shown_as_texts(self):
        """All that the corpus has left behind, on the page of the report, in the office's form and in letters."""
        before = len(html.fromstring(self.url_open(f"/lapor/lacak/{self.complaint.number}").content).xpath("//script"))
        reply = next(one for one in INPUTS if one.name == "reply")
        corpus = [value[:700] for value in values()]
        for start in range(0, len(corpus), PACK):
            text = b"\n".join(corpus[start : start + PACK])
            row = {**dict.fromkeys((*reply.fields, "{nasty}"), b""), "text": text}
            self.assertSound(self.sent(reply, row), start)
        replies = self.complaint.event_ids.filtered(lambda event: event.kind == "reply")
        self.assertGreater(len(replies), len(corpus) // PACK - 3, "they were taken")
        response, tree = self.page(f"/lapor/lacak/{self.complaint.number}")
        self.assertHarmless(response, "page of the report")
        self.assertEqual(len(tree.xpath("//script")), before)
        self.assertIn("<script>alert(1)</script>", tree.xpath("string(//main)"))
        for text in replies.mapped("body"):
            self.assertNotRegex(text, "[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
        copy = self.complaint._hand_out_copy()
        self.assertEqual(len([event for event in copy["history"] if event["kind"] == "reply"]), len(replies))
