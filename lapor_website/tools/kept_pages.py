"""Pages that everyone sees alike are drawn once and kept in memory for a minute (ADR 0043).

Kept is what a visitor without account gets; the tokens of the visitor for whom it was drawn are cut out before, and
each one gets her own. A page holds for its very address and as long as no act was written into any history and no
configuration changed: what a coordinator hides is gone with the next look, as without this.
"""

import re
import time
from collections import namedtuple

from odoo.http import Response, request
from odoo.tools import SQL
from odoo.tools.lru import LRU

PARAMETER = "lapor_website.keep_seconds"
MOST = 256  # pages of a worker, some 10 MB
LARGEST = 150_000  # letters of one page
# Histories of transactions that end out of order: a number alone would miss one that began earlier
LATEST = SQL("SELECT array_agg(id) FROM (SELECT id FROM lapor_complaint_event ORDER BY id DESC LIMIT 100) AS latest")
CSRF = re.compile(r"\b[0-9a-f]{40}o\d{9,11}\b")
MARK = "\x00{}\x00"  # no page holds this sign
PAGES = LRU(MOST)
Page = namedtuple("Page", "until content_type text")


def kept(draw, asked=(), own=None):
    """Return the page that `draw()` renders, from memory if it may be kept.

    `asked` names the parameters it may have and still be kept; `own` are further texts in it that belong to this
    visitor alone.
    """
    seconds = keep_seconds()
    if not seconds or not _is_alike(asked):
        return draw()
    own, key = own or [], _key()
    page = PAGES.get(key)
    if page is None or page.until < time.monotonic():
        response = draw()
        text = _common(response, own)
        if text is None:
            return response
        page = PAGES[key] = Page(time.monotonic() + seconds, response.content_type, text)
    return Response(_with_own(page.text, own), content_type=page.content_type)


def keep_seconds():
    """Return how long a page is kept at most; 0 keeps none."""
    # sudo: one number of the city's configuration
    seconds = request.env["ir.config_parameter"].sudo().get_param(PARAMETER) or "60"
    return min(int(seconds), 600) if seconds.isdecimal() else 60


def _is_alike(asked):
    """Tell whether everybody without an account gets the same page for this request."""
    return (
        request.httprequest.method == "GET"
        and request.env.user._is_public()
        and not request.session.debug
        and not set(request.httprequest.args) - set(asked)
        and "website_cookies_bar" not in request.cookies
    )


def _key():
    """Return what the page depends on: the address, the language, the site, all acts and all configuration."""
    env, sent = request.env, request.httprequest
    ((latest,),) = env.execute_query(LATEST)
    registry = env.registry
    configured = (registry.registry_sequence, *registry.cache_sequences.values())
    # The head of each page tells its scripts the visitor's country, where the city has Odoo look that up
    shown = (request.website.id, env.lang, env.context.get("tz"), request.geoip.country_code)
    return (env.cr.dbname, sent.url, shown, configured, tuple(latest or ()))


def _common(response, own):
    """Return the page without what is the visitor's own; None when it is not one to be kept."""
    if response.status_code != 200:
        return None
    response.flatten()
    text = response.get_data(as_text=True)
    if len(text) > LARGEST or "\x00" in text or any(secret not in text for secret in own):
        return None
    text = CSRF.sub(MARK.format("csrf"), text)
    for number, secret in enumerate(own):
        text = text.replace(secret, MARK.format(number))
    return text


def _with_own(text, own):
    for number, secret in enumerate(own):
        text = text.replace(MARK.format(number), secret)
    return text.replace(MARK.format("csrf"), request.csrf_token())
