import { drawBaseMap } from "@lapor_complaints/map/base_map";

/* global L */

/** Draw `places` ({points, counts}) on the base map inside `box`; returns Leaflet's map. */
export async function drawRegister(box, places) {
    const { outlines, attribution, tiles, tilesBy, zoomIn, zoomOut } = box.dataset;
    const config = {
        url: outlines,
        attribution,
        tile_url: tiles || "",
        tile_attribution: tilesBy || "",
        zoom_in: zoomIn,
        zoom_out: zoomOut,
    };
    const drawn = await drawBaseMap(box.querySelector(".lapor-map-canvas"), config, { scrollWheelZoom: false });
    if (!drawn) {
        return null;
    }
    const { map, areas } = drawn;
    addAreas(map, areas, places.counts, box.dataset);
    addPoints(map, places.points);
    return map;
}

/** One number per area for what is not a public place; a click asks the list for that area. */
function addAreas(map, areas, counts, { one, many }) {
    for (const [id, count] of counts) {
        const area = areas.byId.get(id);
        if (!area) {
            continue;
        }
        const words = `${area.label}: ${count === 1 ? one : many.replace("%s", count)}`;
        const icon = L.divIcon({ className: "lapor-map-count", html: String(count), iconSize: [34, 34] });
        const mark = L.marker(area.point, { icon, title: words, alt: words, keyboard: false });
        mark.on("click", () => go({ wilayah: id })).addTo(map);
    }
}

function addPoints(map, points) {
    const group = L.markerClusterGroup({ showCoverageOnHover: false, maxClusterRadius: 44 });
    for (const [latitude, longitude, number, state] of points) {
        const icon = L.divIcon({ className: `lapor-map-pin is-${state}`, iconSize: [20, 20] });
        const mark = L.marker([latitude, longitude], { icon, title: number, alt: number, keyboard: false });
        group.addLayer(mark.on("click", () => window.location.assign(`${path()}/${number}`)));
    }
    map.addLayer(group);
}

function path() {
    return window.location.pathname.replace(/\/$/, "");
}

function go(changes) {
    const address = new URL(window.location.href);
    address.searchParams.delete("setelah");
    Object.entries(changes).forEach(([name, value]) => address.searchParams.set(name, value));
    window.location.assign(address);
}
