/** Tell whether the point lies in one of the polygons of a GeoJSON geometry (ray casting, holes left out). */
function contains(geometry, latitude, longitude) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return polygons.some((rings) => rings.filter((ring) => isInside(ring, latitude, longitude)).length % 2 === 1);
}

function isInside(ring, y, x) {
    let inside = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
        if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) {
            inside = !inside;
        }
    }
    return inside;
}

/**
 * Return the properties and id of the innermost area that holds the point, or null outside the city. It is looked up here, in the
 * public outlines: no server learns where somebody is before the report is sent.
 */
export async function areaAt(url, latitude, longitude) {
    const { features } = await (await fetch(url)).json();
    const found = features.filter((area) => area.geometry && contains(area.geometry, latitude, longitude));
    const area = found.at(-1); // wholes come before their parts
    return area ? { id: area.id, ...area.properties } : null;
}
