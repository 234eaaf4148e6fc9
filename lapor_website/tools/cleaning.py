"""Text from outside, made fit to be stored and shown again."""

import re

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
