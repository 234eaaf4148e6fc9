import json

from odoo import api, models
from odoo.tools import ormcache

from .geometry import bounds, contains, polygons


class LaporArea(models.Model):
    """Which area a point lies in. Outlines are indicative: they propose an area and never refuse a report."""

    _inherit = "lapor.area"

    @api.model
    def area_at(self, latitude, longitude):
        """Return {id, display_name} of the area to propose for a point, False where there is none."""
        self.check_access("read")
        try:
            area = self._at_point(float(latitude), float(longitude))
        except (TypeError, ValueError):  # not numbers
            return False
        return {"id": area.id, "display_name": area.display_name} if area else False

    @api.model
    def _at_point(self, latitude, longitude):
        """Return the smallest area that holds the point (degrees, WGS84); empty outside the city's parts."""
        for area_id, (west, south, east, north), shapes in self._outlines():
            if west <= longitude <= east and south <= latitude <= north and contains(shapes, longitude, latitude):
                return self.browse(area_id)
        return self.browse()

    @api.model
    @ormcache()
    def _outlines(self):
        """Return (id, bounds, polygons) of every area with an outline, the innermost first; without the city."""
        # sudo: the same outlines for everybody; who may ask is checked by the caller
        areas = self.sudo().search([("boundary", "!=", False), ("kind", "!=", "city")], order="code")
        innermost = areas.sorted(lambda area: -area.parent_path.count("/"))
        shapes = [(area.id, polygons(json.loads(area.boundary))) for area in innermost]
        return [(area_id, bounds(polygon), polygon) for area_id, polygon in shapes]
