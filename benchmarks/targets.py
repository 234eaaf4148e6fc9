"""What must be reached at a million (DESIGN 11): plain data."""

from typing import NamedTuple


class Target(NamedTuple):
    """At most so many times the peer's time and the own time at 1,000; None where nothing was promised."""

    peer: float | None
    own: float | None


FLAT = 1.5
TARGETS = {
    "create": Target(1.0, FLAT),
    "web_create": Target(None, FLAT),
    "board": Target(1 / 20, FLAT),
    "board_all": Target(1 / 20, FLAT),
    "move": Target(1.0, FLAT),
    "list": Target(1 / 20, FLAT),
    "list_deep": Target(None, FLAT),
    "text_search": Target(1 / 10, FLAT),
    "title_search": Target(None, FLAT),
    "name_search": Target(1 / 20, FLAT),
    "person_search": Target(None, FLAT),
    "form": Target(None, FLAT),
    "portal_list": Target(None, FLAT),
    "track": Target(None, FLAT),
    "register": Target(None, FLAT),
    "similar": Target(None, FLAT),
    "statistics": Target(None, FLAT),
    "dashboard": Target(None, FLAT),
    "import": Target(None, FLAT),
}


def misses(name, ours, peer, first):
    """Return what an operation misses, in words; the arguments are medians in milliseconds, None where unknown."""
    target, found = TARGETS.get(name, Target(None, None)), []
    if target.peer is not None and peer and ours > target.peer * peer:
        found.append(f"{ours / peer:.2f}× the peer, {target.peer:.2f}× at most")
    if target.own is not None and first and ours > target.own * first:
        found.append(f"{ours / first:.2f}× its own at the smallest size, {target.own:.1f}× at most")
    return found
