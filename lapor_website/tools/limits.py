"""How often an address, a session, a contact or a number may try before it is asked for more, or refused."""

import ipaddress
import math

from odoo.http import STORED_SESSION_BYTES, request

from odoo.addons.lapor_complaints.models.throttle import Limit

QUARTER, HOUR, DAY = 15 * 60, 60 * 60, 24 * 60 * 60  # seconds

# Mobile networks put hundreds of people behind one address: it has room, and asks for a proof long before it refuses
FILE_ADDRESS = Limit("file_address", 120, HOUR, 10)
FILE_SESSION = Limit("file_session", 6, HOUR, 4)
FILE_CONTACT = Limit("file_contact", 6, DAY, 5)
# Nobody is ever locked out of a report by others who guess at it: above these a proof of work is asked for, no more
TRACK_NUMBER = Limit("track_number", 5, QUARTER, 0)  # one number from one address
TRACK_ANYWHERE = Limit("track_anywhere", 40, QUARTER, 0)  # one number from the whole world
TRACK_ADDRESS = Limit("track_address", 40, QUARTER, 20)
LETTER_ADDRESS = Limit("letter_address", 60, QUARTER)
NEW_EMAIL = Limit("new_email", 5, DAY)
ACT_ADDRESS = Limit("act_address", 600, HOUR)
ACT_REPORT = Limit("act_report", 40, HOUR)

# Supporting and following: a shared address has room; above it a proof of work is asked for
ENDORSE_ADDRESS = Limit("endorse_address", 30, HOUR, 20)
ENDORSE_REPORT = Limit("endorse_report", 20, DAY, 20)  # one report from one address
FOLLOW_ADDRESS = Limit("follow_address", 10, HOUR, 10)
FOLLOW_EMAIL = Limit("follow_email", 3, DAY)  # letters to one mailbox that has not asked for them yet
OPEN_DATA_ADDRESS = Limit("open_data_address", 240, QUARTER)  # files
SIMILAR_ADDRESS = Limit("similar_address", 300, QUARTER)


def address():
    """Return the visitor's address as a key; of IPv6 its /64, which is what one household or phone gets."""
    try:
        found = ipaddress.ip_address(request.httprequest.remote_addr or "")
    except ValueError:
        return ""
    if found.version == 6:
        found = found.ipv4_mapped or ipaddress.ip_network((found, 64), strict=False)
    return str(found)


def session():
    """Return the key of this browser: the part of its session that stays."""
    return request.session.sid[:STORED_SESSION_BYTES]


def hit(attempts):
    """Count `attempts`, (Limit, key) pairs, and return their loads: once per request, also when Odoo repeats it."""
    counted = request.httprequest.environ.setdefault("lapor.hits", {})
    attempts = tuple(attempts)
    if attempts not in counted:
        throttle = request.env["lapor.throttle"].sudo()  # sudo: counts hashed keys, gives nothing back
        counted[attempts] = throttle._hit(attempts)
    return counted[attempts]


def peek(attempts):
    """Return the loads of `attempts` without counting."""
    return request.env["lapor.throttle"].sudo()._peek(attempts)  # sudo: as above


def wait(attempts, loads):
    """Return after how many minutes none of `attempts` is above its hard limit; 0 when none is."""
    seconds = [
        (load - limit.hard) * limit.seconds
        for (limit, _key), load in zip(attempts, loads, strict=True)
        if limit.hard and load > limit.hard
    ]
    return max(1, math.ceil(max(seconds) / 60)) if seconds else 0


def refusal(*attempts):
    """Count `attempts` and return the sentence that refuses them, or None."""
    minutes = wait(attempts, hit(attempts))
    return minutes and request.env._("Too many attempts. Please wait %s minutes and try again.", minutes) or None
