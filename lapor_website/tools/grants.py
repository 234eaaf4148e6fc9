"""Which complaints a browser may see without logging in: kept in its session, for a while, one by one."""

import time

KEY = "lapor_grants"
LIFETIME = 60 * 60  # seconds
MOST = 10  # complaints open at once in one browser


def grant(session, number):
    """Let this session see complaint `number` from now on."""
    others = {other: until for other, until in _valid(session).items() if other != number}
    newest = sorted(others.items(), key=lambda item: item[1])[-(MOST - 1) :]
    session[KEY] = {**dict(newest), number: time.time() + LIFETIME}


def is_granted(session, number):
    """Tell whether this session may see complaint `number` now."""
    return number in _valid(session)


def revoke(session, number):
    """Take complaint `number` out of this session."""
    session[KEY] = {other: until for other, until in _valid(session).items() if other != number}


def _valid(session):
    now = time.time()
    return {number: until for number, until in (session.get(KEY) or {}).items() if until > now}
