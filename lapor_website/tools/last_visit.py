"""What this browser has looked at: a cookie with moments, so that pages can say what is new (ADR 0029).

It names no report: keys are hashes that the city alone can make. It is not signed: who changes it changes her own
marks and nothing else. Reading costs no query and setting it writes nothing, so the pages stay read-only.
"""

import re
import time
from datetime import UTC, datetime

from odoo.http import request
from odoo.tools import hmac

COOKIE = "lapor_dilihat"
LIFETIME = 400 * 24 * 60 * 60  # seconds: the longest that browsers keep a cookie
PAUSE = 30 * 60  # seconds without a look after which the next one is another visit
MOST = 20  # pages, those looked at last
ENTRY = re.compile(r"([0-9a-f]{10})\.([0-9a-f]{1,9})\.([0-9a-f]{1,9})")


class Visits:
    """The pages of one reporter with their visits, as her browser remembers them."""

    def __init__(self):
        pieces = (ENTRY.fullmatch(piece) for piece in request.cookies.get(COOKIE, "")[:1000].split("~"))
        # key: (end of the visit before, last look of this visit), in seconds; 0: never
        self.pages = {found[1]: (int(found[2], 16), int(found[3], 16)) for found in pieces if found}

    def see(self, name):
        """Note a look at the page `name` now; return the end of the visit before (naive UTC), or None."""
        key, now = _key(name), int(time.time())
        before, last = self.pages.pop(key, (0, 0))
        self.pages[key] = (last if now - last > PAUSE else before, now)
        return _moment(self.pages[key][0])

    def last(self, name):
        """Return the last look at the page `name` (naive UTC), or None."""
        return _moment(self.pages.get(_key(name), (0, 0))[1])

    def remember(self, response):
        """Put the visits into the cookie of `response` and return it."""
        newest = list(self.pages.items())[-MOST:]
        value = "~".join(f"{key}.{before:x}.{last:x}" for key, (before, last) in newest)
        response.set_cookie(COOKIE, value, max_age=LIFETIME, path="/", httponly=True, samesite="Lax",
                            secure=request.httprequest.scheme == "https")  # fmt: skip
        return response


def is_new(event, since):
    """Tell whether the plain `event` of a timeline came after `since`, from somebody else than the reporter."""
    return bool(since and event["date"] > since and event["side"] != "reporter")


def _key(name):
    return hmac(request.env(su=True), "lapor-visit", name)[:10]


def _moment(seconds):
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None) if 0 < seconds < 2**33 else None
