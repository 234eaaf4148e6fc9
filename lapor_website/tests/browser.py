import gzip
import resource
import shutil
import unittest
from contextlib import contextmanager
from unittest.mock import patch

from odoo.tests.common import _registry_test_lock

from .common import LaporWebCase

try:
    from playwright._impl import _sync_base
    from playwright.sync_api import sync_playwright
except ImportError:
    _sync_base = sync_playwright = None

PACKED = ("text/", "javascript", "json", "svg", "manifest")


@unittest.skipUnless(sync_playwright and shutil.which("chromium"), "needs playwright and chromium")
class BrowserCase(LaporWebCase):
    """Real Chromium, driven by Playwright, on the very pages that citizens get (without any of Odoo's test scripts)."""

    def setUp(self):
        super().setUp()
        # Odoo limits its own address space; a browser started from here reserves far more and would end at once
        before = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (before[1], before[1]))
        self.addCleanup(resource.setrlimit, resource.RLIMIT_AS, before)

    @contextmanager
    def browser(self):
        """Yield Chromium; `browser.new_page(…)` opens a tab with the options of Playwright."""
        with sync_playwright() as play, self.allow_requests(all_requests=True), answer_while_waiting():
            browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            try:
                yield browser
            finally:
                browser.close()

    def watch(self, tab):
        """Return two lists that fill while `tab` is used: the responses, and what went wrong (as text)."""
        responses, wrong = [], []
        tab.on("response", lambda response: responses.append(response))
        tab.on("pageerror", lambda error: wrong.append(str(error)))
        tab.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
        tab.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
        return responses, wrong

    def open(self, tab, url, status=200):
        """Open `url` and wait until its interactions run (or, without scripts, until it is loaded)."""
        response = tab.goto(self.base_url() + url, wait_until="networkidle")
        self.assertEqual(response.status, status, url)
        return response


@contextmanager
def answer_while_waiting():
    """Let the server answer only while Playwright waits.

    It shares the test's database connection: a late request for a picture would take away what the test is reading.
    """
    wait = _sync_base.wait_for_future

    def wait_without_lock(*arguments):
        if not _registry_test_lock.count:  # a call inside a call
            return wait(*arguments)
        _registry_test_lock.release()
        try:
            return wait(*arguments)
        finally:
            _registry_test_lock.acquire()

    with _registry_test_lock, patch.object(_sync_base, "wait_for_future", wait_without_lock):
        yield


def packed(response):
    """Return the bytes of a response as a server that compresses would send it."""
    kind = response.headers.get("content-type", "")
    body = response.body()
    return len(gzip.compress(body, 6)) if any(word in kind for word in PACKED) else len(body)
