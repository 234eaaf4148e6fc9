"""Files reports over HTTP as the form's script and a device's waiting queue do; for tests of whole servers.

Standard library only, and no part of Odoo: what these tests see is what a browser sees.
"""

import hashlib
import html
import json
import re
import secrets
import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from itertools import count

from .ports import LOOPBACK

FORM, TOKEN = "/lapor/baru", "/lapor/baru/token"
JSON = {"Accept": "application/json"}
TYPED = {
    "type": "complaint", "title": "Lampu jalan mati di depan sekolah", "category": "unsure", "area": "whole",
    "description": "Lampu jalan sudah mati sejak hari Senin malam.", "name": "Warga Uji", "consent": "1",
}  # fmt: skip
# All 127/8 are this machine: each visitor comes from an address of her own, as in a city
ADDRESSES = count(1)


class NoAnswer(Exception):
    """The server was not reached, went away in the middle, or answered with an error: the report goes on waiting."""


class Refused(Exception):
    """The server refused the report; ``errors`` are pairs (field, sentence)."""

    def __init__(self, errors):
        super().__init__(" ".join(sentence for _name, sentence in errors))
        self.errors = errors


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: object
    body: bytes

    @property
    def text(self):
        """The body as text."""
        return self.body.decode(errors="replace")

    def json(self):
        """The body as JSON. Raises NoAnswer when it is none, as a page of a server between us."""
        try:
            return json.loads(self.body)
        except ValueError as error:
            raise NoAnswer(f"{self.status} without JSON") from error


class Visitor:
    """A browser: its cookies and its address. Raises NoAnswer when a connection breaks."""

    def __init__(self, port, host=LOOPBACK, timeout=60):
        number = next(ADDRESSES)
        self.place = {"host": host, "port": port, "timeout": timeout}
        if host == LOOPBACK:
            self.place["source_address"] = (f"127.{number >> 14 & 127 | 128}.{number >> 7 & 127}.{number & 127 | 128}", 0)
        self.cookies = {}

    def get(self, path, **headers):
        """Open a page; redirects are not followed."""
        return self._ask("GET", path, None, headers)

    def post(self, path, fields, files=(), **headers):
        """Send a form; ``files`` are (field, file name, bytes)."""
        mark, body = multipart(fields, files)
        return self._ask("POST", path, body, {"Content-Type": f"multipart/form-data; boundary={mark}", **headers})

    def _ask(self, method, path, body, headers):
        connection = HTTPConnection(**self.place)
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, {**({"Cookie": cookie} if cookie else {}), **headers})
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read())
        except (OSError, HTTPException) as error:
            raise NoAnswer(f"{method} {path}: {type(error).__name__} {error}") from error
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie") or ():
            self.cookies.update((name, morsel.value) for name, morsel in SimpleCookie(line).items())
        return answer


def multipart(fields, files):
    """Return (boundary, body) of a form."""
    mark = secrets.token_hex(16)
    parts = [(f'name="{name}"', str(value).encode()) for name, value in fields.items()]
    parts += [(f'name="{name}"; filename="{file}"', content) for name, file, content in files]
    lines = [f"--{mark}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + body for head, body in parts]
    return mark, b"\r\n".join([*lines, f"--{mark}--\r\n".encode()])


@dataclass
class Report:
    """A filled form; its key makes one report of all attempts to send it."""

    photos: tuple = ()
    changes: dict = field(default_factory=dict)
    key: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    taken: dict = None  # {"number", "code", "url"} once it was acknowledged

    def fields(self):
        """What was typed."""
        return {**TYPED, "email": f"warga-{self.key.lower()[:12].strip('-_')}@uji.example", **self.changes}

    def send(self, visitor):
        """Send it once; return what was acknowledged. Raises Refused or NoAnswer."""
        tokens = ok(visitor.get(TOKEN, **JSON))
        time.sleep(tokens["wait"])
        answer = self._post(visitor, tokens)
        for _attempt in range(2):  # a stale form, then a proof of work
            if answer.get("number"):
                break
            if not answer.get("challenge") and [name for name, _sentence in answer["errors"]] != ["form"]:
                break
            time.sleep(tokens["wait"])
            answer = self._post(visitor, answer, proof(answer.get("challenge") or ""))
        if not answer.get("number"):
            raise Refused(answer["errors"])
        self.taken = answer
        return answer

    def send_until_taken(self, visitor, seconds=120, pause=0.3, told=None):
        """Send it until it is acknowledged, as a device's queue does; ``told`` hears of each failure.

        Raises Refused at once, NoAnswer when time is over.
        """
        end = time.monotonic() + seconds
        while True:
            try:
                return self.send(visitor)
            except NoAnswer as failure:
                if told:
                    told(failure)
                if time.monotonic() > end:
                    raise
                time.sleep(pause)

    def _post(self, visitor, tokens, more=None):
        fields = {**self.fields(), "submission_key": self.key, **(more or {})}
        fields |= {name: tokens[name] for name in ("csrf_token", "opened")}
        files = [("attachments", f"foto-{number}.png", photo) for number, photo in enumerate(self.photos, 1)]
        return ok(visitor.post(FORM, fields, files, **JSON))


def ok(answer):
    """The JSON of an answer. Raises NoAnswer for any other status than 200, like the form's script."""
    if answer.status != 200:
        raise NoAnswer(f"HTTP {answer.status}")
    return answer.json()


def proof(page):
    """The fields that solve the challenge in a piece of HTML; empty when there is none."""
    found = {name: re.search(rf'{name}="([^"]+)"', page) for name in ("data-seed", "data-bits")}
    token = re.search(r'name="challenge"[^>]*value="([^"]+)"', page)
    if not (token and all(found.values())):
        return {}
    seed, bits = found["data-seed"][1], int(found["data-bits"][1])
    for number in count():
        digest = hashlib.sha256(f"{seed}{number}".encode()).digest()
        if int.from_bytes(digest, "big") >> (256 - bits) == 0:
            return {"challenge": html.unescape(token[1]), "proof": str(number)}
    return {}
