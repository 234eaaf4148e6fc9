/* global L */

// From the most to the least pressing: a cluster takes the look of its first
export const URGENCIES = ["late", "today", "soon", "calm", "waiting", "none"];

/** What stands in a needle besides its colour and shape: “!” when late, “…” when the reporter's turn, else the days. */
export function signOf({ urgency, days, support }) {
    if (urgency === "late") {
        return "!";
    }
    if (support || urgency === "none") {
        return "–";
    }
    return urgency === "waiting" ? "…" : String(Math.min(days, 99));
}

/** A needle of Leaflet: never the library's picture, which says nothing. */
export function needleIcon(row) {
    return icon(`o_lapor_needle o_lapor_${row.urgency}`, signOf(row), 26);
}

export function clusterIcon(cluster) {
    const inside = cluster.getAllChildMarkers().map((marker) => URGENCIES.indexOf(marker.options.row.urgency));
    const count = cluster.getChildCount();
    const size = count < 10 ? 34 : count < 100 ? 40 : 48;
    return icon(`o_lapor_cluster o_lapor_${URGENCIES[Math.min(...inside)]}`, String(count), size);
}

/** Complaints of which only the area is known, or so many that only their number is shown. */
export function areaIcon(count, isLate) {
    return icon(`o_lapor_area_count ${isLate ? "o_lapor_has_late" : ""}`, String(count), 30);
}

function icon(className, text, size) {
    const html = Object.assign(document.createElement("span"), { textContent: text });
    return L.divIcon({ className, html, iconSize: [size, size], popupAnchor: [0, -size / 2] });
}
