from odoo import http
from odoo.http import request

from ..tools.atom import atom
from ..tools.headers import SHORT
from ..tools.register_filters import BASE, RegisterFilters
from ..tools.register_values import FEEDS, entry_values
from .register import OPTIONS

NEWEST = 50  # reports in a feed


class LaporRegisterFeed(http.Controller):
    """The newest public reports as an Atom feed: all, or of one area, category, SKPD or search."""

    @http.route(f"{BASE}.atom", methods=["GET"], sitemap=False, **OPTIONS)
    def feed(self, **params):
        env = request.env
        filters = RegisterFilters({name: params.get(name) for name in FEEDS})
        found, _more = env["lapor.complaint"]._find_public(filters.domain(), filters.text, limit=NEWEST)
        entries = [entry_values(env, entry) for entry in found._public_entries()]
        content = atom(env, request.website, filters, entries)
        return request.make_response(content, headers={**SHORT, "Content-Type": "application/atom+xml; charset=utf-8"})
