"""The kecamatan as an SVG picture from the city's own outlines: no tile server, no script, and it prints."""

import json
from math import cos, radians

from lxml import etree

from odoo.addons.lapor_complaints.models.geometry import bounds, polygons, simplified

from .numbers import number

WIDTH, EDGE = 720, 14  # pixels
SHADES = ("#e7f1f2", "#b7d6da", "#7fb4bc", "#3f8996", "#0b6173")  # few to many
DARK = 3  # from this shade on words are white
STYLE = "text{font:700 22px system-ui,sans-serif;text-anchor:middle;paint-order:stroke;stroke-width:4px}"


def draw(env, rows):
    """Return the picture as bytes. `rows` are the published rows of the kecamatan; the others are hatched."""
    shapes = _shapes(env)
    counts = {row["key"]: row["received"] for row in rows}
    place = _placing([shape for _area, found in shapes for shape in found])
    root = etree.Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDTH} {place.height}")
    etree.SubElement(root, "style").text = STYLE
    etree.SubElement(root, "title").text = env._("Public reports by kecamatan")
    _add_hatch(root)
    most = max(counts.values(), default=1)
    shades = {area.id: _shade(counts.get(area.id), most) for area, _found in shapes}
    for area, found in shapes:
        fill = "url(#h)" if shades[area.id] is None else SHADES[shades[area.id]]
        path = "".join(_ring(ring, place) for rings in found for ring in rings)
        etree.SubElement(root, "path", d=path, fill=fill, stroke="#12262b", **{"fill-rule": "evenodd"})
    for area, _found in shapes:
        text = number(env, counts.get(area.id)) if area.id in counts else env._("few or none")
        _add_words(root, place(area.longitude, area.latitude), area.name, text, (shades[area.id] or 0) >= DARK)
    return etree.tostring(root, encoding="utf-8")


def _shapes(env):
    # sudo: where a kecamatan lies is public
    areas = env["lapor.area"].sudo().search([("kind", "=", "district"), ("boundary", "!=", False)])
    return [(area, polygons(simplified(json.loads(area.boundary)))) for area in areas]


def _placing(shapes):
    """Return the function (longitude, latitude) -> pixels, with the height of the picture as its attribute."""
    west, south, east, north = bounds(shapes) if shapes else (0, 0, 1, 1)
    squeeze = cos(radians((south + north) / 2))
    scale = (WIDTH - 2 * EDGE) / ((east - west) * squeeze)

    def place(longitude, latitude):
        return round(EDGE + (longitude - west) * squeeze * scale, 1), round(EDGE + (north - latitude) * scale, 1)

    place.height = round((north - south) * scale + 2 * EDGE)
    return place


def _ring(ring, place):
    return "M" + "L".join("{} {}".format(*place(*point[:2])) for point in ring) + "Z"


def _shade(count, most):
    return None if count is None else min(int(len(SHADES) * count / most), len(SHADES) - 1)


def _add_hatch(root):
    pattern = etree.SubElement(
        root, "pattern", id="h", width="8", height="8", patternUnits="userSpaceOnUse", patternTransform="rotate(45)"
    )
    etree.SubElement(pattern, "rect", width="8", height="8", fill="#fff")
    etree.SubElement(pattern, "rect", width="2", height="8", fill="#b9c8cb")


def _add_words(root, point, name, text, is_dark):
    colours = {"fill": "#fff", "stroke": "#083f4b"} if is_dark else {"fill": "#12262b", "stroke": "#fff"}
    for line, words in enumerate((name, text)):
        etree.SubElement(root, "text", x=str(point[0]), y=str(point[1] + 24 * line), **colours).text = words
