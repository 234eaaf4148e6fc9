import { loadBundle } from "@web/core/assets";
import { AreaLayer } from "./area_layer";

/* global L */

const CLOSEST = 18; // zoom at which a house is seen
const outlines = new Map(); // one promise per address, whatever number of maps

/** Fetch the map library and the outlines; both only once, and the outlines from the browser's cache. */
async function fetchParts(url) {
    if (!outlines.has(url)) {
        const answer = fetch(url).then((response) => response.json());
        answer.catch(() => outlines.delete(url));
        outlines.set(url, answer);
    }
    // Where a page has loaded the library together with this file, it is there already
    const library = window.L || loadBundle("lapor_complaints.assets_leaflet");
    const [areas] = await Promise.all([outlines.get(url), library]);
    L.Icon.Default.imagePath = "/web_leaflet_lib/static/lib/leaflet/images/";
    return areas;
}

/**
 * Draw the base map of the city into `element`: outlines and names of its areas, no tile server needed.
 *
 * @param {HTMLElement} element which has a height
 * @param {{url: string, attribution: string, tile_url: string, tile_attribution: string,
 * zoom_in: string, zoom_out: string}} config of `_base_map()`
 * @param {Object} [options] of Leaflet's map
 * @returns {Promise<{map: Object, areas: AreaLayer}|null>} null when the element has left the page meanwhile
 */
export async function drawBaseMap(element, config, options = {}) {
    const collection = await fetchParts(config.url);
    if (!element.isConnected) {
        return null;
    }
    const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const motion = { zoomAnimation: !isCalm, fadeAnimation: !isCalm, markerZoomAnimation: !isCalm };
    const map = L.map(element, { zoomControl: false, maxZoom: CLOSEST, zoomSnap: 0.5, ...motion, ...options });
    map.attributionControl.setPrefix(false);
    const size = new ResizeObserver(() => map.invalidateSize());
    size.observe(element);
    map.on("unload", () => size.disconnect());
    L.control.zoom({ zoomInTitle: config.zoom_in, zoomOutTitle: config.zoom_out }).addTo(map);
    if (config.tile_url) {
        L.tileLayer(config.tile_url, { maxZoom: CLOSEST, attribution: config.tile_attribution }).addTo(map);
    }
    const areas = new AreaLayer(map, collection, { transparent: Boolean(config.tile_url) });
    map.attributionControl.addAttribution(escapeText(config.attribution));
    // A whole number: with a fraction the clustering passes over a marker that stands alone
    map.setMinZoom(Math.floor(map.getBoundsZoom(areas.bounds)) - 1);
    map.setMaxBounds(areas.bounds.pad(0.5));
    map.fitBounds(areas.bounds);
    return { map, areas };
}

/** Leaflet writes attributions as HTML. */
function escapeText(text) {
    return Object.assign(document.createElement("span"), { textContent: text }).innerHTML;
}
