from odoo import http
from odoo.http import request

from ..tools.cleaning import clean_line
from ..tools.headers import SHORT, register_page
from ..tools.kept_pages import kept
from ..tools.register_filters import BASE, NAMES, RegisterFilters
from ..tools.register_values import list_values

# Not the words that somebody looks for: nobody else shall be able to find out, by the time an answer takes
KEPT = {*NAMES, "setelah"} - {"q"}
# No session is made or read for what everybody sees alike
OPTIONS = {"type": "http", "auth": "public", "website": True, "readonly": True, "save_session": False}


class LaporRegister(http.Controller):
    """The public register: search, filters, list, map."""

    @http.route(BASE, methods=["GET"], sitemap=True, **OPTIONS)
    def show(self, **params):
        return register_page(kept(lambda: self._draw(params), KEPT))

    def _draw(self, params):
        done = request.env._(
            "Please look into your mailbox: we have sent a link to confirm. Until then nothing is stored."
        )
        return render_register(
            RegisterFilters(params), clean_line(params.get("setelah") or "")[:40],
            done=done if params.get("selesai") == "kabar" else None,
        )  # fmt: skip

    @http.route(f"{BASE}/peta.json", methods=["GET"], sitemap=False, multilang=False, **OPTIONS)
    def places(self, **params):
        """Return the places of what the list shows: points of public places, counts by area for all others."""
        response = kept(lambda: self._draw_places(params), KEPT)
        response.headers.update(SHORT)
        return response

    def _draw_places(self, params):
        filters = RegisterFilters(params)
        points, counts, complete = request.env["lapor.complaint"]._register_places(filters.domain(), filters.text)
        return request.make_json_response({"points": points, "counts": list(counts.items()), "complete": complete})


def render_register(filters, after="", **more):
    """Render the list of what `filters` ask for; `more` is what the form for news by mail has to say."""
    env = request.env
    values = {
        "additional_title": env._("Citizens' reports"),
        "website_meta_description": env._("What citizens report, what the city promised, and what became of it."),
        **list_values(env, filters, after),
        "done": None, "error": None, "email": "", "rhythm": "weekly", "challenge": None,
        **more,
    }  # fmt: skip
    return register_page(request.render("lapor_website.register", values))
