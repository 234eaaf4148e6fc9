"""A citizen's browser as far as the checks of a cluster need one: cookies, forms, an address of her own."""

import http.client
import itertools
import re
import uuid
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from . import ports

HIDDEN = r'<input[^>]*\bname="{name}"[^>]*\bvalue="([^"]*)"'
FORM = "/lapor/baru"
_numbers = itertools.count(2)


def next_address():
    """One of the loopback's sixteen million addresses: nginx tells visitors apart, and believes no header."""
    number = next(_numbers)
    return f"127.{1 + number // 62500}.{1 + number // 250 % 250}.{1 + number % 250}"


def multipart(fields, files):
    """Return (content type, body) of a form; files are (field, name, type, bytes)."""
    edge = uuid.uuid4().hex
    body = b""
    for name, value in fields.items():
        body += f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    for field, name, kind, content in files:
        head = f'--{edge}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
        body += f"{head}Content-Type: {kind}\r\n\r\n".encode() + content + b"\r\n"
    return f"multipart/form-data; boundary={edge}", body + f"--{edge}--\r\n".encode()


class Answer:
    """Status, headers and text of one answer."""

    def __init__(self, response):
        self.status, self.headers = response.status, response.headers
        self.body = response.read()
        self.text = self.body.decode(errors="replace")
        self.location = self.headers.get("Location")

    def hidden(self, name):
        """Value of a hidden field."""
        found = re.search(HIDDEN.format(name=name), self.text)
        return found[1] if found else ""

    def number(self):
        """Number of the report on the page of thanks."""
        return self._marked("lapor-number")

    def code(self):
        """Access code on the page of thanks."""
        return self._marked("lapor-code")

    def _marked(self, mark):
        found = re.search(rf'class="[^"]*\b{mark}\b[^"]*"[^>]*>([^<]+)<', self.text)
        return found[1].strip() if found else ""


class Visitor:
    """One browser."""

    def __init__(self, port, address=None, timeout=30):
        self.port, self.address, self.timeout = port, address or next_address(), timeout
        self.cookies = {}

    def ask(self, method, path, body=None, **headers):
        """One request on a connection of its own; raises OSError or HTTPException when there is no answer."""
        connection = http.client.HTTPConnection(
            ports.LOOPBACK, self.port, timeout=self.timeout, source_address=(self.address, 0)
        )
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, headers)
            answer = Answer(connection.getresponse())
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie") or ():
            self.cookies.update({name: morsel.value for name, morsel in SimpleCookie(line).items()})
        return answer

    def get(self, path):
        """Open a page."""
        return self.ask("GET", path)

    def post(self, path, fields, files=()):
        """Send a form."""
        if files:
            kind, body = multipart(fields, files)
        else:
            kind, body = "application/x-www-form-urlencoded", urlencode(fields).encode()
        return self.ask("POST", path, body, **{"Content-Type": kind})

    def log_in(self, login, password):
        """Log in on Odoo's own page."""
        page = self.get("/web/login")
        fields = {"csrf_token": page.hidden("csrf_token"), "login": login, "password": password}
        return self.post("/web/login", fields).status == 303

    def form(self, category, area, title, **changes):
        """Open the report form and return it filled in; its key makes one report of it, however often it is sent."""
        page = self.get(FORM)
        tokens = {name: page.hidden(name) for name in ("csrf_token", "submission_key", "opened")}
        return {
            **tokens, "type": "complaint", "title": title, "description": "Sejak Senin, dekat sekolah.",
            "category": category, "area": area, "name": "Warga Uji", "email": f"{uuid.uuid4().hex}@uji.example",
            "phone": "", "consent": "1", **changes,
        }  # fmt: skip
