"""The cookie of a browser that supports reports: a random value, signed, set only when somebody presses the button."""

import secrets

from odoo.http import request
from odoo.tools import hash_sign, verify_hash_signed

COOKIE, SCOPE = "lapor_dukung", "lapor-dukung"
LIFETIME = 400 * 24 * 60 * 60  # seconds: the longest that browsers keep a cookie


def known():
    """Return the secret of this browser, or None."""
    try:
        found = verify_hash_signed(request.env(su=True), SCOPE, request.cookies.get(COOKIE, "")[:300])
    except (ValueError, IndexError, UnicodeError):
        return None
    return found[0] if isinstance(found, list) and len(found) == 1 and isinstance(found[0], str) else None


def remember(response, secret):
    """Put the secret of this browser into its cookie; only our own pages about reports get it back."""
    response.set_cookie(
        COOKIE, hash_sign(request.env(su=True), SCOPE, [secret]), max_age=LIFETIME, path="/", httponly=True,
        secure=request.httprequest.scheme == "https", samesite="Lax",
    )  # fmt: skip
    return response


def new():
    """Return a secret for a browser that has none."""
    return secrets.token_hex(16)


def is_own_page():
    """Tell whether a form was sent from a page of ours. Browsers say so; without a session there is no other token."""
    headers = request.httprequest.headers
    if headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("Origin")
    return not origin or origin.split("://", 1)[-1] == request.httprequest.host
