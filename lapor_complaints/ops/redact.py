"""Takes out of a text whatever has the form of something personal or secret."""

import re

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # of access codes (models/complaint_access.py)
PATTERNS = (
    (re.compile(r"[\w.+%-]+@[\w-]+(\.[\w-]+)+"), "[email]"),
    (re.compile(r"\?[^\s\"'<>]+"), "?[query]"),
    # numbers of reports: with them the page of a report is one guess nearer
    (re.compile(r"\b[A-Z]{2,6}-\d{4}-\d{4,}\b"), "[number]"),
    # phones, NIK: eight digits and more, also grouped
    (re.compile(r"\+?\d(?:[ ().-]?\d){7,}"), "[digits]"),
    # tokens: long words of letters with digits; access codes as they are shown
    (re.compile(r"\b(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[A-Za-z])[A-Za-z0-9_-]{14,}\b"), "[token]"),
    (re.compile(rf"\b[{ALPHABET}]{{4}}[- ]?[{ALPHABET}]{{4}}\b"), "[code]"),
)


def redact(text):
    """Return `text` without addresses, numbers, codes and tokens."""
    for pattern, word in PATTERNS:
        text = pattern.sub(word, text)
    return text
