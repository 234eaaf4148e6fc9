"""When a form was opened: a robot sends at once, and a page that lies open for a day may be out of date."""

import time

from odoo.http import request
from odoo.tools import hash_sign, verify_hash_signed

SCOPE = "lapor-opened"
OLDEST = 24 * 60 * 60  # seconds
AHEAD = 5  # seconds that the clock of another server of ours may be ahead
PARAMETER = "lapor_website.least_seconds"


def stamp():
    """Return the signed moment at which a form is opened."""
    return hash_sign(request.env(su=True), SCOPE, [int(time.time() * 1000)])


def judge(token):
    """Return "fast", "stale" (also for none, or one that is not ours) or None when `token` is as it should be."""
    try:
        found = verify_hash_signed(request.env(su=True), SCOPE, token[:300])
    except (ValueError, IndexError, UnicodeError):
        found = None
    age = time.time() - found[0] / 1000 if found else OLDEST + 1
    if age > OLDEST or age < -AHEAD:  # stamped later than now: the clock was set back, and "fast" would last for hours
        return "stale"
    return "fast" if age < least_seconds() else None


def least_seconds():
    """Return how many seconds a form is open at least before it is taken."""
    # sudo: one number of the city's configuration
    least = request.env["ir.config_parameter"].sudo().get_param(PARAMETER) or "3"
    return float(least) if least.isdigit() else 3
