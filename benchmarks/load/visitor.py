"""A browser whose every request is timed and judged."""

import re
import time

from tooling.filing_client import FORM, TOKEN, NoAnswer, Visitor, proof

LABELS = {("GET", TOKEN): "form tokens", ("POST", FORM): "sending with photo"}
CSRF = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


class Wrong(Exception):
    """An answer that is not what this visit was promised; its text is the kind of error."""


class TimedVisitor(Visitor):
    """Tells ``record`` (label, seconds, kind of error or None) of each request."""

    def __init__(self, port, record):
        super().__init__(port)
        self.record = record
        self.label = None

    def see(self, label, path):
        """Open a page that must answer 200; return its text. Raises Wrong."""
        self.label = label
        answer = self.get(path)
        if answer.status >= 400:
            raise NoAnswer(f"HTTP {answer.status}")  # noted with its request
        if answer.status != 200:
            raise Wrong(f"{label}: HTTP {answer.status}")
        return answer.text

    def enter(self, label, path, number, code):
        """Type number and code, with a proof of work when asked for one. Raises Wrong."""
        page = self.see(f"{label} form", path)
        for _attempt in range(2):
            fields = {"csrf_token": CSRF.search(page)[1], "number": number, "code": code, **proof(page)}
            self.label = label
            answer = self.post(path, fields)
            if answer.status == 303:
                return
            page = answer.text
        raise Wrong(f"{label}: not opened")

    def _ask(self, method, path, body, headers):
        label = LABELS.get((method, path), self.label)
        began = time.perf_counter()
        error = None
        try:
            answer = super()._ask(method, path, body, headers)
            error = f"HTTP {answer.status}" if answer.status >= 400 else None
        except NoAnswer as failure:
            error = str(failure.__cause__.__class__.__name__)
            raise
        finally:
            self.record(label, time.perf_counter() - began, error)
        return answer
