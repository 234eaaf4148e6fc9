from odoo import http
from odoo.http import request

from ..tools import city
from ..tools.headers import public_page
from ..tools.register_values import latest_answers


class LaporLanding(http.Controller):
    """The first page: what LAPOR is, what it promises, and the way to the form."""

    @http.route("/lapor", type="http", auth="public", website=True, methods=["GET"], readonly=True, sitemap=True)
    def landing(self, **_params):
        env = request.env
        # sudo: counted totals only, no single complaint is told
        figures = env["lapor.complaint"].sudo()._figures()
        description = env._(
            "Report a problem, share an idea or ask the city a question. No account needed, and you get a date."
        )
        values = {
            "additional_title": env._("LAPOR: complaints and aspirations"),
            "website_meta_description": description,
            "figures": [
                (env._("reports received"), figures.get("received", 0)),
                (env._("being handled now"), figures.get("open", 0)),
                (env._("closed"), figures.get("closed", 0)),
            ],
            "latest": latest_answers(env),
            "days": city.promises(env),
            "emergency": city.parameter(env, "emergency_number"),
            "channels": city.channels(request.website),
            "structured": city.structured(request.website, description),
        }
        return public_page(request.render("lapor_website.landing", values))
