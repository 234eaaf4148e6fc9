"""How many requests this process has answered and how long they took; told to its siblings by a file a second."""

import os
import threading

from . import tally_files

# Upper bounds in seconds; the last bucket has none
BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
OWN = ("/lapor", "/my", "/odoo", "/web/dataset", "/web/login", "/web/assets", "/web/content", "/web/image", "(")
METHODS = ("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE")
DELAY = 1  # seconds


class Tally:
    """The counts of one process: {"method route status": number} and {route: [seconds, one count per bucket]}."""

    def __init__(self):
        self.lock = threading.Lock()
        self.requests, self.times = {}, {}
        self.timer = None

    def count(self, method, route, status, seconds):
        """Count one request. Routes that are not ours are one, so that a crawler cannot make a thousand series."""
        route = route if route.startswith(OWN) else "(other)"
        method = method if method in METHODS else "(other)"
        with self.lock:
            key = f"{method} {route} {status}"
            self.requests[key] = self.requests.get(key, 0) + 1
            times = self.times.setdefault(route, [0.0] + [0] * (len(BUCKETS) + 1))
            times[0] += seconds
            times[1 + sum(seconds > bound for bound in BUCKETS)] += 1
            if not self.timer:
                self.timer = self._start_timer()

    def _start_timer(self):
        timer = threading.Timer(DELAY, self.save)
        timer.daemon = True
        try:
            timer.start()
        except RuntimeError:  # no more threads: the next request tries again, and this one is answered all the same
            return None
        return timer

    def save(self):
        """Write the counts where the process that is asked for them finds them."""
        with self.lock:
            self.timer = None
            tally_files.save({"requests": self.requests, "times": self.times})


def _renew():
    global _tally
    _tally = Tally()  # a process that was forked begins with its own


_tally = Tally()
os.register_at_fork(after_in_child=_renew)


def count(method, route, status, seconds):
    """Count one request of this process."""
    _tally.count(method, route, status, seconds)


def total():
    """Return the counts of all processes of this server, also of those that have ended."""
    _tally.save()
    try:
        return tally_files.total()
    except OSError:  # no place for files: what this process knows
        return {"requests": dict(_tally.requests), "times": dict(_tally.times)}
