import json
from gzip import compress
from hashlib import sha256

from odoo import api, models
from odoo.tools import ormcache

from .geometry import simplified

ATTRIBUTION = "lapor.map.attribution"


class LaporArea(models.Model):
    """The outlines as one small file that browsers keep: a map without any tile server.

    The file's name holds the hash of what is in it, so it may be kept for ever and is never out of date.
    """

    _name = "lapor.area"
    _inherit = ["lapor.area", "lapor.clears.cache"]

    @api.model
    def _base_map(self):
        """Return what a page has to know to draw the base map: address of the outlines, whose they are, tiles if any.

        No tile server is asked unless the city names one: a request to it would tell a stranger who looks where.
        """
        # sudo: three words of configuration that stand on every map
        setting = self.env["ir.config_parameter"].sudo().get_param
        tile_url, owner = setting("leaflet.tile_url") or "", setting(ATTRIBUTION)
        return {
            "url": f"/lapor/map/{self._map_file()[0]}/areas.json",
            "attribution": self.env._("Boundaries (indicative): %s", owner) if owner else "",
            "tile_url": tile_url if tile_url.startswith(("https://", "http://", "/")) else "",
            "tile_attribution": setting("leaflet.copyright") or "",
            "zoom_in": self.env._("Zoom in"),
            "zoom_out": self.env._("Zoom out"),
        }

    @api.model
    @ormcache()
    def _map_file(self):
        """Return (hash, gzipped GeoJSON): names, points and simplified outlines of all areas, whole before parts."""
        # sudo: the public may know where a kelurahan lies
        areas = self.sudo().with_context(lapor_short=True, lang=None).search([("active", "=", True)], order="code")
        collection = {"type": "FeatureCollection", "features": [area._feature() for area in areas]}
        content = json.dumps(collection, separators=(",", ":"), ensure_ascii=False).encode()
        return sha256(content).hexdigest()[:16], compress(content, 9, mtime=0)

    def _feature(self):
        """Return the area as a GeoJSON feature; the city itself is the sum of the others and has no outline."""
        drawn = self.boundary and self.kind != "city"
        return {
            "type": "Feature",
            "id": self.id,
            "properties": {
                "name": self.name, "label": self.display_name, "kind": self.kind, "parent": self.parent_id.id,
                "point": [round(self.latitude, 5), round(self.longitude, 5)],
            },
            "geometry": simplified(json.loads(self.boundary)) if drawn else None,
        }  # fmt: skip
