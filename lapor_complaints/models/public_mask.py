"""What never stands in public texts, whoever it belongs to: addresses, numbers, and the name behind "nama saya"."""

import re

from .identity_mask import MASK

EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
# Ten digits and more, however grouped: mobile numbers, NIK, KK, accounts. Dates and prices are shorter.
LONG_NUMBER = re.compile(r"\+?\d(?:[ .()/-]{0,2}\d){9,}")
NAMED = re.compile(
    r"(?i:\b(nama(?:ku| saya| lengkap)?|bernama|perkenalkan,? saya|hormat saya|pelapor|salam|ttd)"
    r"(\W{1,3}(?:adalah |ialah )?))(?:[A-Z][\w'’.-]*[^\S\n]*){1,4}"
)
HIDDEN = "\ue000"  # stands for words that a coordinator has hidden; pages say it in the reader's language


def without_contacts(text):
    """Return `text` without e-mail addresses and long numbers, and without the name of who introduces herself."""
    return NAMED.sub(rf"\1\2{MASK} ", LONG_NUMBER.sub(MASK, EMAIL.sub(MASK, text or "")))


def without_passages(text, passages):
    """Return `text` with each of `passages` (one per line) replaced by the mark of hidden words."""
    for passage in (passages or "").splitlines():
        words = passage.split()
        if words and text:
            text = re.sub(r"\s+".join(map(re.escape, words)), HIDDEN, text, flags=re.IGNORECASE)
    return text
