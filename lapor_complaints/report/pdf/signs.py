"""Which signs stand on paper: the fonts of every PDF reader know those of cp1252, people paste others."""

import unicodedata

DROPPED = ("C", "M", "Sk", "So")  # controls, loose accents, emoji and their modifiers
SAID = {"→": "->", "←": "<-", "≥": ">=", "≤": "<=", "−": "-"}


def plain(text):
    """Return `text` in signs that can be printed.

    Ornamental letters and accents that are missing become plain letters, emoji go: a question mark in place of a
    crying face would change what was said. A letter of another script becomes a question mark.
    """
    return "".join(sign if _is_printable(sign) else _nearest(sign) for sign in str(text or ""))


def _is_printable(sign):
    if sign in "\n\t":
        return True
    return not unicodedata.category(sign).startswith("C") and sign.encode("cp1252", "ignore") != b""


def _nearest(sign):
    if sign in SAID:
        return SAID[sign]
    parts = unicodedata.normalize("NFKD", sign)
    kind = unicodedata.category(sign)
    found = "".join(part for part in parts if _is_printable(part))
    return found or (" " if kind.startswith("Z") else "" if kind.startswith(DROPPED) else "?")
