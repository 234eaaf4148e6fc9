"""What an officer typed, made fit to be filed: the same cleaning and limits as on the public form."""

import re

from odoo import fields
from odoo.exceptions import UserError

from ..models.plain_text import LIMITS, SHORTEST_TEXT, clean_line, clean_text, is_phone, plain_email
from ..models.reporter_entry import RELATIONS
from ..models.selections import TYPES
from .entry import ENTERED, READ_OUT

LINES = ("channel", "type", "channel_detail", "title", "address", "name", "phone", "email", "reporter_address",
         "proxy_name", "proxy_relation", "lang")  # fmt: skip
LONGEST = {**LIMITS, "channel_detail": 200, "reporter_address": 250, "proxy_name": 100}
TITLE = 80  # characters of one made of the first words
KEY = re.compile(r"[\w-]{32}", re.ASCII)


def cleaned(env, values):
    """Return `values` of the form, from whoever sends them, as typed values. Raises UserError with a sentence."""
    if not isinstance(values, dict):
        raise UserError(env._("Nothing was sent. Please try again."))
    clean = {name: clean_line(values.get(name)) for name in LINES}
    clean["description"] = clean_text(values.get("description"))
    clean.update({name: bool(values.get(name)) for name in ("is_anonymous", "is_secret", "has_proxy", "consent")})
    clean.update({name: _day(env, values.get(name)) for name in ("received_on", "incident_date")})
    clean.update(category_id=_id(env, "lapor.category", values), area_id=_id(env, "lapor.area", values))
    if not clean["has_proxy"]:
        clean.update(proxy_name="", proxy_relation="")
    clean["title"] = clean["title"] or _first_words(clean["description"])
    _check(env, clean)
    return clean


def key_of(env, key):
    """Return the key under which this user files: of her own, so that nobody gets another's number by its key."""
    if not (isinstance(key, str) and KEY.fullmatch(key)):
        raise UserError(env._("This form is too old. Open it again."))
    return f"entry-{env.uid}-{key}"


def _check(env, clean):
    for name, words in _refusals(env, clean):
        if name:
            raise UserError(words)
    for name, most in LONGEST.items():
        if len(clean[name]) > most:
            raise UserError(env._("%(field)s: at most %(most)s characters.", most=most,
                                  field=env["lapor.entry"]._fields[name]._description_string(env)))  # fmt: skip


def _refusals(env, clean):
    """Yield (whether it is so, the sentence) of what cannot be filed."""
    yield clean["channel"] not in ENTERED, env._("Choose the way by which it came.")
    yield clean["type"] not in dict(TYPES), env._("Choose what it is: a complaint, an aspiration or a question.")
    yield len(clean["description"]) < SHORTEST_TEXT, env._("Tell in one or two sentences what happened.")
    yield not clean["received_on"], env._("On which day did it arrive?")
    yield (
        clean["incident_date"] and clean["incident_date"] > env["lapor.entry"]._today(),
        env._("The date of the event lies in the future."),
    )
    yield not (clean["name"] or clean["is_anonymous"]), env._("Write the reporter's name, or tick “Anonymous”.")
    yield clean["phone"] and not is_phone(clean["phone"]), env._("This is not a complete phone number.")
    yield clean["email"] and not plain_email(clean["email"]), env._("This is not a complete e-mail address.")
    yield (
        clean["has_proxy"] and not (clean["proxy_name"] and clean["proxy_relation"] in dict(RELATIONS)),
        env._("Write who reports for the other person, and as what."),
    )
    yield (
        clean["channel"] in READ_OUT and not clean["consent"],
        env._("Read the privacy notice out and tick that the reporter agrees."),
    )


def _first_words(text):
    """Return the first sentence of `text`, cut at a word where it is long: a caller gives no title."""
    first = re.split(r"(?<=[.!?])\s|\n", text, maxsplit=1)[0].rstrip(".")
    return first if len(first) <= TITLE else first[:TITLE].rsplit(" ", 1)[0] + "…"


def _day(env, value):
    try:
        return fields.Date.to_date(value) if isinstance(value, str) and value else None
    except ValueError:
        raise UserError(env._("One of the dates cannot be read.")) from None


def _id(env, model, values):
    """Return the id of an existing choice, or False."""
    value = values.get("category_id" if model == "lapor.category" else "area_id")
    known = isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**31
    return env[model].browse(value).exists().id if known else False
