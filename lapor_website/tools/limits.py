"""How often an address or a number may try: (scope, attempts, seconds)."""

from odoo.http import request

TRACK_NUMBER = ("track_number", 5, 15 * 60)
TRACK_ADDRESS = ("track_address", 30, 15 * 60)
FILE_ADDRESS = ("file_address", 60, 60 * 60)  # mobile networks put many people behind one address
ACT_ADDRESS = ("act_address", 60, 60 * 60)


def allowed(limit, key=None):
    """Count one attempt of `key` (the visitor's address when empty); return False when there were too many."""
    scope, attempts, seconds = limit
    key = key or request.httprequest.remote_addr or ""
    throttle = request.env["lapor.throttle"].sudo()  # sudo: counts hashed keys, gives nothing back
    return throttle._allow(scope, key, attempts, seconds)


def wait_minutes(limit):
    """Return after how many minutes everything counted is forgotten."""
    return limit[2] // 60
