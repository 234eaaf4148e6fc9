"""The operations that a browser does: each returns a measure, or raises when the page is not what it should be."""

import re

from tooling.console import Trouble

from .browser import Browser
from .sides import OURS

ERROR = re.compile(r'id="(error-[a-z_]+)"')


class Visits:
    """The visits of one side at one size."""

    def __init__(self, side, server, process):
        self.side, self.server, self.process = side, server, process
        self.pages = process.call("pages")
        self.forms = iter(self.pages["forms"])
        self.citizen = Browser(server)
        self.citizen.log_in(self.pages["login"], self.pages["password"])
        if side.name == OURS:
            self._open_own()

    def _open_own(self):
        """Open the report by number and code, as somebody without an account does."""
        self.process.call("relax")
        tokens = self.citizen.hidden("/lapor/lacak")
        form = {**tokens, "number": self.pages["number"], "code": self.pages["code"]}
        status, location, *_rest = self.citizen.open("/lapor/lacak", form)
        if self.pages["number"] not in location:
            raise Trouble(f"The citizen's report could not be opened (status {status}).")

    def measure(self, name):
        """Do one operation and return its measure."""
        status, is_right, text, milliseconds, queries = getattr(self, name)()
        if not is_right:
            wrong = ", ".join(ERROR.findall(text)) or "no field named"
            raise Trouble(f"{name} on {self.side.database}: not the page it should be (status {status}, {wrong}).")
        return {"ms": milliseconds, "queries": queries, "rows": 1}

    def _get(self, path, holds):
        status, _location, text, milliseconds, queries = self.citizen.open(path)
        return status, status == 200 and holds in text, text, milliseconds, queries

    def portal_list(self):
        """The citizen's own list."""
        return self._get(self.pages["own_list"], self.pages.get("number", "/my/ticket/"))

    def track(self):
        """The page of one report: ours in a session that has opened it, the peer's by its secret link."""
        if self.side.name == OURS:
            return self._get(self.pages["track"], self.pages["number"])
        return self._get(self.pages["track"], "helpdesk_ticket_content")

    def register(self):
        """The public register."""
        return self._get(self.pages["register"], "lapor")

    def statistics(self):
        """The public figures."""
        return self._get(self.pages["statistics"], "lapor")

    def web_create(self):
        """Open the form, fill it in, and measure the sending alone."""
        ours = self.side.name == OURS
        if ours:
            self.process.call("relax")
        visitor = Browser(self.server) if ours else self.citizen
        path, target = ("/lapor/baru", "/lapor/baru") if ours else ("/new/ticket", "/submitted/ticket")
        form = {**visitor.hidden(path), **next(self.forms)}
        status, location, text, milliseconds, queries = visitor.open(target, form)
        landed = status in (302, 303) and ("/lapor/terima-kasih" in location or "/my/ticket/" in location)
        return status, landed, text, milliseconds, queries
