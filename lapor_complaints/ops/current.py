"""The request that a thread is at: its id, and the pattern of its route instead of its address."""

import re
import threading
import uuid

from odoo.http import request
from odoo.tools import real_time

STATIC = re.compile(r"^/\w+/static/")
# An id that the proxy made. Anything else from outside could be text that somebody wants in the log.
PROXY_ID = re.compile(r"[0-9a-f]{16,64}")


def _notes():
    """Return the notes of this thread about the request it is at; Odoo restarts its clock with each one."""
    thread = threading.current_thread()
    started = getattr(thread, "perf_t0", None)
    notes = getattr(thread, "lapor_request", None)
    if notes is None or notes["started"] != started:
        notes = thread.lapor_request = {"started": started, "id": _proxy_id() or uuid.uuid4().hex, "route": None}
    return notes


def _proxy_id():
    sent = request.httprequest.headers.get("X-Request-Id", "") if request else ""
    return sent if PROXY_ID.fullmatch(sent) else None


def note_route(rule):
    """Remember the pattern of the route, `/lapor/laporan/<number>` say, that serves the present request."""
    _notes()["route"] = rule.rule
    threading.current_thread().url = rule.rule  # Odoo writes it beside the stack of a thread that takes too long


def route(path):
    """Return the pattern of the present request's route; of `path` only what kind it is."""
    return _notes()["route"] or ("(static)" if STATIC.match(path) else "(none)")


def request_id():
    """Return the id of the present request, or None outside of one."""
    return _notes()["id"] if getattr(threading.current_thread(), "perf_t0", None) else None


def seconds():
    """Return how long the present request has taken."""
    started = _notes()["started"]
    return max(0.0, real_time() - started) if started else 0.0


def queries():
    """Return how many queries the present request has made; None when nobody counted."""
    return getattr(threading.current_thread(), "query_count", None)
