from odoo import http
from odoo.http import request

from ..tools import city
from ..tools.headers import public_page
from ..tools.kept_pages import kept
from ..tools.register_values import latest_answers


class LaporLanding(http.Controller):
    """The first page: what LAPOR is, what it promises, and the way to the form."""

    @http.route("/lapor", type="http", auth="public", website=True, methods=["GET"], readonly=True, sitemap=True)
    def landing(self, **_params):
        return public_page(kept(self._draw))

    def _draw(self):
        env = request.env
        figures = env["lapor.statistics"]._totals()
        description = env._(
            "Report a problem, share an idea or ask the city a question. No account needed, and you get a date."
        )
        values = {
            "additional_title": env._("LAPOR: complaints and aspirations"),
            "website_meta_description": description,
            "figures": [
                (env._("reports received"), figures["received"]),
                (env._("being handled now"), figures["open"]),
                (env._("closed"), figures["closed"]),
            ],
            "latest": latest_answers(env),
            "days": city.promises(env),
            "emergency": city.parameter(env, "emergency_number"),
            "channels": city.channels(request.website),
            "structured": city.structured(request.website, description),
        }
        return request.render("lapor_website.landing", values)
