"""A small piece of arithmetic that costs a robot time and a person none: no picture, no third party, nothing stored.

A challenge is a signed token for one purpose and subject. Its proof is a number that, written behind the token's seed,
gives a SHA-256 that begins with `bits` zero bits; the browser finds it in the background. Whoever has no JavaScript
answers a question in words instead, which opens the door less far.
"""

import hashlib
import math
import secrets
import time

from odoo.http import request
from odoo.tools import consteq, hash_sign, hmac, verify_hash_signed

from odoo.addons.lapor_complaints.models.throttle import Limit

from .number_words import in_words

SCOPE = "lapor-challenge"
LIFETIME = 24  # hours: a form may lie open for a day
EASIEST, HARDEST = 15, 20  # bits; 32,000 to a million hashes: a blink to five seconds on a cheap phone
SLACK = 2  # bits that the burden may have grown while the page was open
WORDS_REACH = 3  # allowances up to which the question in words is enough
SPENT = Limit("challenge", 1, LIFETIME * 3600)


def bits_for(load):
    """Return how many bits are asked for under `load`: one more each time it doubles."""
    return min(HARDEST, EASIEST + max(0, int(math.log2(max(load, 1)))))


class Challenge:
    """What a page shows: `token`, `seed`, `bits`, and the `question` for those without JavaScript (or None)."""

    def __init__(self, purpose, subject, load=1):
        env = request.env(su=True)  # the database's secret signs; nothing else is read
        nonce = secrets.token_hex(12)
        self.bits = bits_for(load)
        message = [purpose, _subject_key(subject), self.bits, nonce, int(time.time())]
        self.token = hash_sign(env, SCOPE, message, expiration_hours=LIFETIME)
        self.seed = seed_of(self.token)
        self.question = question(nonce) if load <= WORDS_REACH else None


def seed_of(token):
    """Return what the proof is written behind: short enough for one block of SHA-256."""
    return hashlib.sha256(token.encode()).hexdigest()[:32]


def is_solved(purpose, subject, load, sent, once=False):
    """Tell whether `sent` (the form) carries a valid proof or answer for `subject`; with `once` it is used up by that.

    A proof bound to a submission key needs no `once`: one key makes one report.
    """
    found = _read(sent.get("challenge"))
    if not found or found[0] != purpose or not consteq(found[1], _subject_key(subject)):
        return False
    bits, nonce = found[2:4]
    proven = bits + SLACK >= bits_for(load) and is_proof(sent.get("challenge"), sent.get("proof"), bits)
    if not proven and not (load <= WORDS_REACH and is_answer(nonce, sent.get("challenge_answer"))):
        return False
    throttle = request.env["lapor.throttle"].sudo()  # sudo: counts a hashed key, gives nothing back
    return not once or throttle._hit([(SPENT, nonce)])[0] <= 1


def is_proof(token, proof, bits):
    """Tell whether `proof` solves `token`."""
    if not isinstance(proof, str) or not 0 < len(proof) <= 16 or not (proof.isascii() and proof.isdigit()):
        return False
    found = hashlib.sha256(f"{seed_of(token)}{proof}".encode()).digest()
    return int.from_bytes(found, "big") >> (256 - bits) == 0


def question(nonce):
    """Return the question in words, in the language of the page."""
    first, second = _numbers(nonce)
    env = request.env
    words = {"first": in_words(env, first), "second": in_words(env, second)}
    return env._("How much is %(first)s plus %(second)s?", **words)


def is_answer(nonce, typed):
    """Tell whether `typed` answers the question, in figures or in words."""
    total = sum(_numbers(nonce))
    given = typed.strip().lower()[:20] if isinstance(typed, str) else ""
    return given in (str(total), in_words(request.env, total).lower())


def _numbers(nonce):
    digest = int(hmac(request.env(su=True), "lapor-question", nonce), 16)
    return digest % 8 + 2, digest // 8 % 8 + 2


def _subject_key(subject):
    return hashlib.sha256(subject.encode()).hexdigest()[:32]


def _read(token):
    if not isinstance(token, str) or len(token) > 400:
        return None
    try:
        found = verify_hash_signed(request.env(su=True), SCOPE, token)
    except (ValueError, IndexError, UnicodeError):
        return None
    return found if isinstance(found, list) and len(found) == 5 else None
