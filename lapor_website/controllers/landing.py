from odoo import http
from odoo.http import request

from ..tools.headers import public_page


class LaporLanding(http.Controller):
    """The first page: what LAPOR is, what it promises, and the way to the form."""

    @http.route("/lapor", type="http", auth="public", website=True, methods=["GET"], readonly=True, sitemap=True)
    def landing(self, **_params):
        env = request.env
        # sudo: counted totals only, no single complaint is told
        figures = env["lapor.complaint"].sudo()._figures()
        values = {
            "additional_title": env._("LAPOR: complaints and aspirations"),
            "website_meta_description": env._(
                "Report a problem, share an idea or ask the city a question. No account needed, and you get a date."
            ),
            "figures": [
                (env._("reports received"), figures.get("received", 0)),
                (env._("being handled now"), figures.get("open", 0)),
                (env._("closed"), figures.get("closed", 0)),
            ],
            "days": self._promises(),
        }
        return public_page(request.render("lapor_website.landing", values))

    def _promises(self):
        """Return the working days of each step and type, from the city's configuration."""
        rules = request.env["lapor.deadline.rule"].sudo()  # sudo: public promises
        return {
            "verification": rules._days("verification", "complaint", False),
            "response": rules._days("response", "complaint", False),
            "silence": rules._days("silence", "complaint", False),
            "complaint": rules._days("resolution", "complaint", False),
            "supervision": rules._days("resolution", "complaint", True),
            "aspiration": rules._days("resolution", "aspiration", False),
            "information": rules._days("resolution", "information", False),
        }
