from odoo import http
from odoo.http import Response
from odoo.tools import file_open

PAGE = "lapor_complaints/static/unavailable/sebentar.html"
ONLY_WITHOUT = "lapor_only_without_database"
PLACES = ["/", "/lapor", "/lapor/<path:rest>", "/en/lapor", "/en/lapor/<path:rest>", "/my", "/my/<path:rest>"]
HEADERS = {"Cache-Control": "no-store", "Retry-After": "30", "X-Robots-Tag": "noindex"}


class LaporUnavailable(http.Controller):
    """What citizens see while no database answers: Odoo's own answer is a bare 404, as if there were no such page."""

    # No session is saved: Odoo has just logged everybody out of it, and an outage is no reason for that.
    # csrf=False: nothing is done, and a form that was sent is to be answered with a sentence as well
    @http.route(PLACES, type="http", auth="none", csrf=False, save_session=False, sitemap=False, **{ONLY_WITHOUT: True})
    def sorry(self, **_params):
        with file_open(PAGE, "rb") as page:
            return Response(page.read(), status=503, headers=HEADERS, content_type="text/html; charset=utf-8")
