"""What the person at the terminal sees: one line per step, and troubles as a sentence."""

import sys
import time
from contextlib import contextmanager


class Trouble(Exception):
    """A condition the person can mend; its text is one sentence that says how."""


def say(text=""):
    """Print one line at once, also when the output is a pipe."""
    print(text, flush=True)


def complain(trouble):
    """Print a trouble where errors belong."""
    print(f"lapor: {trouble}", file=sys.stderr, flush=True)


@contextmanager
def step(title):
    """Announce a step and end its line with the seconds it took."""
    started = time.monotonic()
    print(f"  {title} … ", end="", flush=True)
    try:
        yield
    except BaseException:
        say(f"not finished ({time.monotonic() - started:.1f} s)")
        raise
    say(f"{time.monotonic() - started:.1f} s")
