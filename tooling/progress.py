"""A line that moves while something long is done; only its end where nobody watches."""

import sys
import time
from contextlib import contextmanager

from .console import say

EVERY = 0.2  # seconds between two changes of the line
UNITS = ("bytes", "kB", "MB", "GB", "TB")


def size_text(count):
    """A number of bytes as people say it."""
    unit = 0
    while count >= 1000 and unit < len(UNITS) - 1:
        count, unit = count / 1000, unit + 1
    return f"{count:.0f} {UNITS[unit]}" if unit < 2 else f"{count:.1f} {UNITS[unit]}"


class Progress:
    """How far one step is."""

    def __init__(self, title):
        self.title = title
        self.started = self.shown = time.monotonic()
        self.width = 0

    def tell(self, text):
        """Show how far it is, a few times a second at most."""
        now = time.monotonic()
        if sys.stdout.isatty() and now - self.shown >= EVERY:
            self.shown = now
            self._line(f"  {self.title} … {text}", end="")

    def end(self, text):
        """Replace the line by the result."""
        self._line(f"  {self.title} … {text}, {time.monotonic() - self.started:.1f} s")

    def _line(self, text, end="\n"):
        print(("\r" if self.width else "") + f"{text:{self.width}}", end=end, flush=True)
        self.width = len(text)


@contextmanager
def progress(title):
    """Yield a Progress; a step that is cut off says so."""
    line = Progress(title)
    try:
        yield line
    except BaseException:
        if line.width:
            say()
        say(f"  {title} … not finished")
        raise
