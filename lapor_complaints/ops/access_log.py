"""The server's access line, told by route: a path holds numbers and tokens, a query what somebody searched for."""

import logging
import re

from odoo.service.server import thread_local

from . import current, tally

LOGGER = "werkzeug"
LINE = re.compile(r"(?P<method>[A-Z]{1,10}) (?P<path>.*) HTTP/[\d.]+", re.DOTALL)
CALL = re.compile(r"[\w.]{1,120}")


class AccessFilter(logging.Filter):
    """Rewrites each access line before anybody formats it, and counts the request."""

    def filter(self, record):
        line = self._line(record)
        if line:
            self._rewrite(record, line, int(record.args[1]))
        elif not hasattr(record, "lapor"):
            # A line that is no request, or one that cannot be understood: its text is what was sent
            record.msg, record.args = "A request could not be understood", ()
        return True

    def _line(self, record):
        if not isinstance(record.args, tuple) or len(record.args) != 3 or not str(record.args[1]).isdigit():
            return None
        return LINE.search(str(record.args[0]))

    def _rewrite(self, record, line, status):
        method, route = line["method"], current.route(line["path"])
        seconds = current.seconds()
        record.lapor = {
            "request": current.request_id(), "method": method, "route": route, "status": status,
            "ms": round(seconds * 1000, 1), "queries": current.queries(),
        }  # fmt: skip
        call = getattr(thread_local, "rpc_model_method", "")  # "model.method" of an RPC
        call = f"#{call}" if CALL.fullmatch(call) else ""
        if call:
            record.lapor["call"] = call[1:]
        record.msg, record.args = '"%s %s%s" %s', (method, route, call, status)
        tally.count(method, route, status, seconds)


def install():
    """Put the filter before Odoo's own one, which takes the count of queries away."""
    logger = logging.getLogger(LOGGER)
    if not any(isinstance(known, AccessFilter) for known in logger.filters):
        logger.filters.insert(0, AccessFilter())
