"""Asks to end, as an exception: whatever was started is then stopped on the way out."""

import signal
from contextlib import contextmanager

ASKING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """Somebody asked the command to end; not an error."""


def _stop(number, frame):
    # A second Ctrl-C while stopping must not leave servers behind.
    for asking in ASKING:
        signal.signal(asking, signal.SIG_IGN)
    raise Stopped


@contextmanager
def stoppable():
    """Raise ``Stopped`` in the block at the first polite signal, ignore the later ones."""
    before = {number: signal.signal(number, _stop) for number in ASKING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
