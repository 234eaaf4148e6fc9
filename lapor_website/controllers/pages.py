from odoo import http
from odoo.http import request
from odoo.tools import LazyTranslate

from ..tools import city
from ..tools.headers import public_page
from ..tools.kept_pages import kept

_lt = LazyTranslate(__name__)
OPTIONS = {"type": "http", "auth": "public", "website": True, "methods": ["GET"], "readonly": True, "sitemap": True}


class LaporPages(http.Controller):
    """Help, privacy, accessibility: texts that the city edits in the website editor, with its own figures in them."""

    @http.route("/lapor/bantuan", list_as_website_content=_lt("LAPOR: help"), **OPTIONS)
    def help(self, **_params):
        env = request.env
        return self._render(
            "help", env._("Help"), env._("How to file a report, how to follow it, and what happens then.")
        )

    @http.route("/lapor/privasi", list_as_website_content=_lt("LAPOR: privacy"), **OPTIONS)
    def privacy(self, **_params):
        env = request.env
        title = env._("Privacy notice")
        return self._render(
            "privacy", title, env._("What we store when you file a report, why, how long, and your rights.")
        )

    @http.route("/lapor/aksesibilitas", list_as_website_content=_lt("LAPOR: accessibility"), **OPTIONS)
    def accessibility(self, **_params):
        env = request.env
        title = env._("Accessibility")
        return self._render("accessibility", title, env._("How this service works for people with disabilities."))

    def _render(self, name, title, description):
        return public_page(kept(lambda: self._draw(name, title, description)))

    def _draw(self, name, title, description):
        values = {
            "additional_title": title,
            "website_meta_description": description,
            "days": city.promises(request.env),
            "channels": city.channels(request.website),
            "emergency": city.parameter(request.env, "emergency_number"),
            "retention": request.env["lapor.retention.rule"]._published() if name == "privacy" else [],
            "privacy_version": city.parameter(request.env, "privacy_version", "1"),
        }
        return request.render(f"lapor_website.page_{name}", values)
