"""Text from outside, made fit to be stored and shown again; and how long it may be."""

import re

from odoo.tools import email_normalize

LIMITS = {"title": 150, "description": 10_000, "address": 250, "name": 100, "email": 254, "phone": 25}
SHORTEST_TITLE, SHORTEST_TEXT = 5, 20  # characters: less than this no officer can work with
# Without brackets: Python's own reader of addresses goes one level deeper with each of them, until it falls over
EMAIL = re.compile(r"[^@\s,;<>\"()\[\]]+@[^@\s,;<>\"()\[\]]+\.[^@\s,;<>\".()\[\]]+")
PHONE = re.compile(r"\+?[\d\s().-]+")
# Signs that no keyboard types and that a database or an XML reader refuses, NUL among them
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")  # signs that turn the reading direction of what follows
KEPT = 200_000  # characters of an overlong text that are shown again to be shortened


def clean_line(value):
    """Return `value` as one line without control signs and outer spaces."""
    return " ".join(clean_text(value).split())


def clean_text(value):
    """Return `value` as text with plain line ends, without control signs and outer spaces."""
    if not isinstance(value, str):
        return ""
    plain = value[:KEPT].replace("\r\n", "\n").replace("\r", "\n")
    return DIRECTION.sub("", CONTROL.sub("", plain)).strip()


def plain_email(typed):
    """Return the address in `typed` as it is stored; empty when it is not exactly one complete address."""
    return EMAIL.fullmatch(typed) and email_normalize(typed) or "" if len(typed) <= 254 else ""


def is_phone(typed):
    """Tell whether `typed` is a phone number of 8 to 15 digits, as people write it."""
    digits = re.sub(r"\D", "", typed)
    return bool(PHONE.fullmatch(typed) and 8 <= len(digits) <= 15 and len(typed) <= LIMITS["phone"])
