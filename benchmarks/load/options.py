"""The command line of ./lapor load."""

import argparse

from tooling.site import NAME

USERS = 4  # two for each of the two workers: the server always has the next request waiting
QUICK, LEAST, LONGEST = 3, 1, 3600  # seconds of one scenario


def whole(least, most):
    """A reader of whole numbers between two bounds."""

    def read(text):
        number = int(text) if text.isascii() and text.isdigit() else -1
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is no whole number from {least} to {most}")
        return number

    return read


def parse(arguments):
    """Read the options; ``seconds`` is how long each scenario is measured."""
    parser = argparse.ArgumentParser(prog="./lapor load")
    parser.add_argument("--seconds", type=whole(LEAST, LONGEST), help="how long each scenario is measured; 60")
    parser.add_argument("--users", type=whole(1, 500), default=USERS, help=f"visitors at the same time; {USERS}")
    parser.add_argument("--database", default=NAME, help=f"the database whose copy is loaded; {NAME}")
    parser.add_argument("--quick", action="store_true", help="a few seconds each: does it work, not how fast")
    parser.add_argument("--output", help="also write the Markdown into this file")
    options = parser.parse_args(arguments)
    options.seconds = options.seconds or (QUICK if options.quick else 60)
    return options
