"""Which categories somebody means who typed a few words into the search of the register."""

import re
import unicodedata
from functools import lru_cache

from . import city

MOST = 3
SHORTEST = 3  # letters: what is shorter is the beginning of everything


def meant_categories(env, filters):
    """Return up to MOST pairs (name, address) of categories that are known by the words of `filters`.

    The reports themselves are written in the city's language; this leads a reader of another one to them.
    """
    query = _plain(filters.text)
    if len(query) < SHORTEST or filters.raw["kategori"] or filters.number():
        return []
    hints = env["lapor.category"]._form_hints(city.language(env))
    labels = {id_: label for _group, choices in env["lapor.category"]._choices() for id_, label in choices}
    scores = {id_: _score(query, [label, *hints[id_]["words"].split(",")]) for id_, label in labels.items()}
    found = sorted(filter(scores.get, labels), key=lambda id_: -scores[id_])
    return [(labels[id_], filters.address(q="", kategori=str(id_))) for id_ in found[:MOST]]


def _score(query, phrases):
    """Return how well `query` fits: 3 is one of the phrases, 2 begins one, 1 has its words in one, 0 not at all."""
    plain = [_known(phrase) for phrase in phrases]
    words = set(query.split())
    return (
        3 * (query in plain)
        or 2 * any(phrase.startswith(query) for phrase in plain)
        or int(any(words <= set(phrase.split()) for phrase in plain))
    )


def _plain(text):
    """Return `text` in small letters without accents and signs."""
    letters = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", bare))


_known = lru_cache(4096)(_plain)  # for the city's own words, which are few; never for what somebody types
