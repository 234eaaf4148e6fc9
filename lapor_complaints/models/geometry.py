"""GeoJSON polygons in plain Python: enough to ask in which area a point lies, without PostGIS."""

SIGNS = 4  # decimals of a degree that a drawn outline keeps: 11 m


def polygons(geometry):
    """Return the polygons of a GeoJSON Polygon or MultiPolygon, each a list of rings: the outer one, then holes."""
    return geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]


def bounds(shapes):
    """Return (west, south, east, north) of polygons, degrees."""
    points = [point for rings in shapes for point in rings[0]]
    across, up = zip(*((point[0], point[1]) for point in points), strict=True)
    return min(across), min(up), max(across), max(up)


def contains(shapes, longitude, latitude):
    """Tell whether the point lies in one of the polygons and in none of its holes."""
    return any(
        _in_ring(rings[0], longitude, latitude) and not any(_in_ring(hole, longitude, latitude) for hole in rings[1:])
        for rings in shapes
    )


def _in_ring(ring, longitude, latitude):
    """Count how often a ray to the east crosses the ring: odd is inside."""
    inside = False
    before = ring[-1]
    for point in ring:
        (x1, y1), (x2, y2) = before[:2], point[:2]
        if (y1 > latitude) != (y2 > latitude) and longitude < (x2 - x1) * (latitude - y1) / (y2 - y1) + x1:
            inside = not inside
        before = point
    return inside


def simplified(geometry):
    """Return the geometry for drawing: points on a grid of 11 m, doubles and specks left out.

    Neighbours share their points, so that they still meet after rounding. Specks are rings that shrink to nothing
    on three steps of the grid; dissolved outlines are full of them.
    """
    drawn = [[ring for ring in map(_rounded, rings) if _is_seen(ring)] for rings in polygons(geometry)]
    return {"type": "MultiPolygon", "coordinates": [rings for rings in drawn if rings]}


def _rounded(ring):
    points = [[round(point[0], SIGNS), round(point[1], SIGNS)] for point in ring]
    return [point for index, point in enumerate(points) if not index or point != points[index - 1]]


def _is_seen(ring):
    if len(ring) < 4:
        return False
    west, south, east, north = bounds([[ring]])
    return min(east - west, north - south) > 3 * 10**-SIGNS
