from odoo import http
from odoo.http import request
from odoo.tools import config

from odoo.addons.web.controllers.home import Home

from ..ops import resting

OPTIONS = {"type": "http", "auth": "none", "csrf": False, "save_session": False, "sitemap": False}


def is_away():
    """Tell whether the one database of this server cannot be reached; where there are several, none may be chosen."""
    return not request.db and not config["list_db"]


class LaporResting(http.Controller):
    """Odoo answers 404 to everything while the database is away, as if the address were wrong."""

    # Only known while there is no database: see `_generate_routing_rules`
    @http.route(["/lapor", "/lapor/<path:rest>", "/my/<path:rest>", "/<path:rest>"], lapor_resting=True, **OPTIONS)
    def rest(self, **_params):
        if not is_away():
            raise request.not_found()
        resting.refuse(request.cookies.get("frontend_lang"))


class LaporHome(Home):
    @http.route()
    def index(self, *args, **kw):
        return resting.refuse(request.cookies.get("frontend_lang")) if is_away() else super().index(*args, **kw)

    @http.route()
    def web_client(self, *args, **kw):
        return resting.refuse() if is_away() else super().web_client(*args, **kw)

    @http.route()
    def web_login(self, *args, **kw):
        return resting.refuse() if is_away() else super().web_login(*args, **kw)
