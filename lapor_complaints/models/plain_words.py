"""Finding by plain words: the same rules as `word_match.js` of the public form, so that both find the same."""

import re
import unicodedata


def plain(text):
    """Return the plain letters of `text`: without accents, signs and capitals."""
    letters = "".join(sign for sign in unicodedata.normalize("NFD", text or "") if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", " ", letters.lower()).strip()


def fit(typed, entries):
    """Return the keys of `entries`, ((key, phrases), …), that fit `typed`, best first; all of them for nothing."""
    query = plain(typed)
    words = query.split()[:10]
    if not words:
        return [key for key, _phrases in entries]
    scored = [(*_score(query, words, phrases), -place, key) for place, (key, phrases) in enumerate(entries)]
    most = max((row[0] for row in scored), default=0)
    return [row[-1] for row in sorted(scored, reverse=True) if row[0] == most] if most else []


def _score(query, words, phrases):
    """Return (how many words fit, how well)."""
    known = {word for phrase in phrases for word in phrase.split()}
    best = [max((_word_score(word, one) for one in known), default=0) for word in words]
    label = sum(any(_word_score(word, one) for one in phrases[0].split()) for word in words)
    whole = 8 if query in phrases else 5 if any(phrase.startswith(query) for phrase in phrases) else 0
    return sum(map(bool, best)), sum(best) + whole + label


def _word_score(typed, known):
    """Return 3 for the same word, 2 for its beginning, 1 for one with a typing error, else 0."""
    if known.startswith(typed):
        return 3 if known == typed else 2
    most = 2 if len(typed) >= 8 else 1 if len(typed) >= 4 else 0
    return int(bool(most) and (_is_near(typed, known, most) or _is_near(typed, known[: len(typed)], most)))


def _is_near(a, b, most):
    """Tell whether `a` becomes `b` by at most `most` changed, missing, added or swapped letters."""
    if abs(len(a) - len(b)) > most:
        return False
    before, row = None, list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        after = [i]
        for j, other in enumerate(b, 1):
            steps = min(row[j] + 1, after[j - 1] + 1, row[j - 1] + (letter != other))
            if before and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                steps = min(steps, before[j - 2] + 1)
            after.append(steps)
        before, row = row, after
    return row[len(b)] <= most
