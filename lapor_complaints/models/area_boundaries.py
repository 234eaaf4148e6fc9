import json

from odoo import api, models
from odoo.tools import file_open


class LaporArea(models.Model):
    _inherit = "lapor.area"

    @api.model
    def _load_boundaries(self, filename):
        """Read polygons from the GeoJSON file `filename` (module path) onto the areas with the same `kode`."""
        with file_open(filename, "r") as source:
            features = json.load(source)["features"]
        shapes = {feature["properties"]["kode"]: feature["geometry"] for feature in features}
        for area in self.with_context(active_test=False).search([("code", "in", list(shapes))]):
            area.boundary = json.dumps(shapes[area.code], separators=(",", ":"))
