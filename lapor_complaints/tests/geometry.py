"""Points in polygons in plain Python: an independent check of the boundaries."""


def _in_ring(x, y, ring):
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def contains(geometry, latitude, longitude):
    """Tell whether a GeoJSON Polygon or MultiPolygon holds the point (ray casting; holes count as outside)."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return any(
        _in_ring(longitude, latitude, rings[0]) and not any(_in_ring(longitude, latitude, hole) for hole in rings[1:])
        for rings in polygons
    )
