"""Which complaints a browser may see without logging in: kept in its session, for a while, one by one."""

import time

KEY = "lapor_grants"
PROVEN = "lapor_proven"  # of these, the ones opened by their access code: a link in a mail may have been passed on
LIFETIME = 60 * 60  # seconds
MOST = 10  # complaints open at once in one browser


def grant(session, number, proven=False):
    """Let this session see complaint `number` from now on; `proven` when it has given the access code."""
    proven = proven or is_proven(session, number)
    others = {other: until for other, until in _valid(session).items() if other != number}
    newest = sorted(others.items(), key=lambda item: item[1])[-(MOST - 1) :]
    session[KEY] = {**dict(newest), number: time.time() + LIFETIME}
    kept = [other for other in session.get(PROVEN) or () if other in session[KEY] and other != number]
    session[PROVEN] = [*kept, number] if proven else kept


def is_granted(session, number):
    """Tell whether this session may see complaint `number` now."""
    return number in _valid(session)


def is_proven(session, number):
    """Tell whether this session has given the access code of complaint `number`, and not only a link to it."""
    return is_granted(session, number) and number in (session.get(PROVEN) or ())


def revoke(session, number):
    """Take complaint `number` out of this session."""
    session[KEY] = {other: until for other, until in _valid(session).items() if other != number}


def _valid(session):
    now = time.time()
    return {number: until for number, until in (session.get(KEY) or {}).items() if until > now}
