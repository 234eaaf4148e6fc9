"""A browser without a window: cookies, forms, and a clock around one request."""

import re
import time
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

from tooling.console import Trouble

HIDDEN = re.compile(r'<input[^>]*type="hidden"[^>]*>')
ATTRIBUTE = re.compile(r'(name|value)="([^"]*)"')


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """An answer that leads elsewhere is the answer."""

    def redirect_request(self, *_args):
        """Follow nothing."""


class Browser:
    """One visitor of one server."""

    def __init__(self, server):
        self.server = server
        self.base = f"http://127.0.0.1:{server.port}"
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()), NoRedirect())
        self.opener.addheaders = [("Accept-Language", "id"), ("User-Agent", "Mozilla/5.0 (bench)")]

    def open(self, path, form=None):
        """Ask for a page; return (status, address it leads to, text, milliseconds, queries)."""
        data = None if form is None else urllib.parse.urlencode(form).encode()
        mark, started = self.server.mark(), time.perf_counter()
        try:
            # the address is our own server's on loopback
            with self.opener.open(self.base + path, data, timeout=120) as answer:
                body, status, location = answer.read(), answer.status, ""
        except urllib.error.HTTPError as answer:
            body, status, location = answer.read(), answer.code, answer.headers.get("Location", "")
        milliseconds = 1000 * (time.perf_counter() - started)
        return status, location, body.decode(errors="replace"), milliseconds, self.server.queries_since(mark)

    def hidden(self, path):
        """Return the hidden fields of the forms on a page."""
        _status, _location, text, *_rest = self.open(path)
        fields = (dict(ATTRIBUTE.findall(tag)) for tag in HIDDEN.findall(text))
        return {field["name"]: field.get("value", "") for field in fields if field.get("name")}

    def log_in(self, login, password):
        """Become a person."""
        tokens = self.hidden("/web/login")
        status, location, *_rest = self.open("/web/login", {**tokens, "login": login, "password": password})
        if status not in (302, 303) or "/web/login" in location:
            raise Trouble(f"{login} could not log in (status {status}).")
