from gzip import decompress

from odoo import http
from odoo.http import request

FOR_EVER = "public, max-age=31536000, immutable"


class LaporAreaMap(http.Controller):
    """The outlines of the areas for every map, kept by browsers and proxies for ever: their hash is in the address."""

    @http.route(
        "/lapor/map/<string:version>/areas.json",
        type="http", auth="public", methods=["GET"], readonly=True, save_session=False, sitemap=False,
    )  # fmt: skip
    def areas(self, version, **_params):
        """Return the outlines as GeoJSON; an address of older outlines leads on to the present ones."""
        areas = request.env["lapor.area"]
        current, content = areas._map_file()
        if version != current:
            return request.redirect(areas._base_map()["url"], code=302)
        headers = [("Content-Type", "application/geo+json"), ("Cache-Control", FOR_EVER), ("Vary", "Accept-Encoding")]
        if "gzip" in request.httprequest.headers.get("Accept-Encoding", ""):
            return request.make_response(content, [*headers, ("Content-Encoding", "gzip")])
        return request.make_response(decompress(content), headers)
