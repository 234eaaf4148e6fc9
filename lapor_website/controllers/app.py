from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

from ..tools import city
from ..tools.app_icon import SIZES, draw_icon

DAY = 24 * 60 * 60  # seconds


class LaporApp(http.Controller):
    """What a phone asks for when somebody puts LAPOR on the home screen."""

    @http.route("/lapor/manifest.webmanifest", type="http", auth="public", website=True, methods=["GET"], readonly=True,
                sitemap=False)  # fmt: skip
    def manifest(self, **_params):
        env = request.env
        localized = env["ir.http"]._url_for
        icons = [self._icon(size, purpose) for size in (192, 512) for purpose in ("any", "maskable")]
        return request.make_json_response(
            {
                "id": "/lapor",
                "name": env._("LAPOR, %s", request.website.name),
                "short_name": "LAPOR",
                "description": env._("Complaints, aspirations and questions to the city."),
                "lang": request.lang.code.replace("_", "-"),
                "start_url": localized("/lapor"),
                "scope": "/",  # the citizen's account (/my) and the other language are the same application
                "display": "standalone",
                "background_color": "#ffffff",
                "theme_color": city.parameter(env, "theme_color", city.THEME),
                "icons": icons,
                "shortcuts": [
                    {"name": env._("File a report"), "url": localized("/lapor/baru")},
                    {"name": env._("Track a report"), "url": localized("/lapor/lacak")},
                ],
            },
            headers={"Content-Type": "application/manifest+json", "Cache-Control": f"public, max-age={DAY}"},
        )

    def _icon(self, size, purpose):
        return {"src": f"/lapor/ikon/{size}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}

    @http.route("/lapor/ikon/<int:size>.png", type="http", auth="public", website=True, methods=["GET"], readonly=True,
                multilang=False, sitemap=False, save_session=False)  # fmt: skip
    def icon(self, size, **_params):
        if size not in SIZES:
            raise NotFound
        picture = draw_icon(request.website.company_id.sudo(), size)  # sudo: the logo that stands on every page
        return request.make_response(
            picture, headers=[("Content-Type", "image/png"), ("Cache-Control", f"public, max-age={DAY}")]
        )
