"""The command line of ./lapor bench."""

import argparse

from tooling.console import Trouble

from .operations import NAMES

FULL, QUICK = (1_000, 100_000, 1_000_000), (1_000, 10_000)
ROUNDS, QUICK_ROUNDS = 9, 3


def numbers(text):
    """Read sizes: whole numbers, growing, separated by commas."""
    try:
        sizes = tuple(int(part.replace("_", "")) for part in text.split(","))
    except ValueError:
        sizes = ()
    if not sizes or list(sizes) != sorted(set(sizes)) or sizes[0] < 1:
        raise argparse.ArgumentTypeError(f"{text!r} are not growing numbers such as 1000,100000")
    return sizes


def parse(arguments):
    """Return the options; what was not given follows from --quick."""
    parser = argparse.ArgumentParser(prog="./lapor bench", description="LAPOR beside OCA's helpdesk_mgmt.")
    parser.add_argument("--sizes", type=numbers, help="complaints, growing: 1000,100000,1000000")
    parser.add_argument("--quick", action="store_true", help="1,000 and 10,000, few rounds: minutes")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another city")
    parser.add_argument("--rounds", type=int, help="how often each operation is measured")
    parser.add_argument("--only", help="names of operations, separated by commas")
    parser.add_argument("--keep", action="store_true", help="leave both databases for a closer look")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    options = parser.parse_args(arguments)
    options.full = not options.quick and (options.sizes or FULL)[-1] >= FULL[-1]
    options.sizes = options.sizes or (QUICK if options.quick else FULL)
    options.rounds = options.rounds or (QUICK_ROUNDS if options.quick else ROUNDS)
    options.only = tuple(filter(None, (options.only or "").split(",")))
    unknown = set(options.only) - set(NAMES)
    if unknown:
        raise Trouble(f"There is no operation {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}.")
    return options
