"""Divides the test files into shares that Odoo processes take one after the other."""

import os

# One share each would let all wait for the slowest; more of them cost more starts of Odoo, some seconds each.
SHARES_PER_PLACE = 3
# Each place is an Odoo, at times a Chromium, and a database.
MOST_PLACES = 4


def places():
    """How many Odoo processes test side by side on this machine."""
    return max(1, min(MOST_PLACES, len(os.sched_getaffinity(0))))


def files(root, addons):
    """The test files of the addons as Odoo's test tags name them."""
    found = [file for addon in addons for file in sorted((root / addon / "tests").rglob("test_*.py"))]
    return [f"/{file.relative_to(root)}" for file in found]


def shares(tags, beside):
    """Deal the files out like cards, so that neighbours, which resemble each other, part."""
    count = min(len(tags), beside * SHARES_PER_PLACE) if beside > 1 else 1
    return [",".join(tags[number::count]) for number in range(count)]
