"""A contact as a key: however it was written, the same mailbox and the same phone count as one."""

import re


def phone_key(phone):
    """Return the digits of `phone` in one form, 0812…, +62 812… and 62812… alike; empty without any."""
    digits = re.sub(r"\D", "", phone or "")
    return "62" + digits[1:] if digits.startswith("0") else digits
