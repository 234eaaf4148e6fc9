/* global L */

const SHADES = ["#fcfbfd", "#e4e1f0", "#c1bddd", "#9a94c6", "#7566ad", "#54278f"];
const LETTER = 6.5; // pixels that a letter of a name takes

/** The outlines and names of the areas, their shades, and which of them is meant. */
export class AreaLayer {
    /**
     * @param {Object} map of Leaflet
     * @param {Object} collection GeoJSON of `_map_file()`, wholes before their parts
     * @param {{transparent: boolean}} options transparent: something is drawn below
     */
    constructor(map, collection, { transparent }) {
        this.map = map;
        this.byId = new Map();
        this.shapes = new Map();
        this.names = [];
        this.transparent = transparent;
        map.createPane("lapor_names").style.zIndex = 450; // above the outlines, below every needle
        const parents = new Set(collection.features.map((area) => area.properties.parent));
        for (const area of collection.features) {
            this._add(area, !parents.has(area.id));
        }
        this.bounds = L.latLngBounds([]);
        for (const shape of this.shapes.values()) {
            this.bounds.extend(shape.getBounds());
        }
        map.on("zoomend viewreset", () => this._showNames());
    }

    _add(feature, isUnit) {
        const area = { id: feature.id, isUnit, ...feature.properties };
        this.byId.set(area.id, area);
        if (!feature.geometry) {
            return;
        }
        const shape = L.geoJSON(feature, { style: this._style(isUnit), interactive: isUnit }).addTo(this.map);
        this.shapes.set(area.id, shape);
        const icon = L.divIcon({ className: `o_lapor_area_name ${isUnit ? "" : "o_lapor_area_whole"}`, html: "" });
        icon.options.html = Object.assign(document.createElement("span"), { textContent: area.name });
        const options = { icon, pane: "lapor_names", interactive: false, keyboard: false };
        this.names.push({ area, mark: L.marker(area.point, options) });
    }

    _style(isUnit) {
        const fillOpacity = this.transparent ? 0 : 1;
        return isUnit
            ? { className: "o_lapor_area", color: "#a8a294", weight: 1, fillColor: "#f6f3ea", fillOpacity }
            : { className: "o_lapor_whole", color: "#6f6a5e", weight: 2.5, fill: false };
    }

    /** Show a name where its area is wide enough for it: kecamatan from afar, kelurahan near by. */
    _showNames() {
        for (const { area, mark } of this.names) {
            const box = this.shapes.get(area.id).getBounds();
            const [a, b] = [box.getNorthWest(), box.getSouthEast()].map((corner) =>
                this.map.latLngToContainerPoint(corner)
            );
            const width = b.x - a.x;
            const fits = width > area.name.length * LETTER;
            const shown = area.isUnit ? fits && this.map.getZoom() >= 13 : fits && this.map.getZoom() < 13;
            shown ? mark.addTo(this.map) : mark.remove();
        }
    }

    /** Tell whether `areaId` is `wholeId` or lies in it. */
    isWithin(areaId, wholeId) {
        for (let area = this.byId.get(areaId); area; area = this.byId.get(area.parent)) {
            if (area.id === wholeId) {
                return true;
            }
        }
        return false;
    }

    /** Call `action(area)` when an area is clicked, and name it under the pointer with `words(area)`. */
    onClick(action, words) {
        for (const [id, shape] of this.shapes) {
            const area = this.byId.get(id);
            if (area.isUnit) {
                shape.on("click", () => action(area));
                shape.bindTooltip(() => words(area), { sticky: true, className: "o_lapor_area_tip" });
            }
        }
    }

    /** Colour each area by its number in `counts` (Map of id and number); null takes the colours away. */
    shade(counts) {
        const most = Math.max(1, ...(counts?.values() || []));
        for (const [id, shape] of this.shapes) {
            const area = this.byId.get(id);
            if (area.isUnit) {
                const step = counts && Math.ceil(((counts.get(id) || 0) / most) * (SHADES.length - 1));
                shape.setStyle(
                    counts ? { fillColor: SHADES[step], fillOpacity: this.transparent ? 0.6 : 1 } : this._style(true)
                );
            }
        }
    }

    /** Draw a strong line around one area, none when empty. */
    mark(areaId) {
        for (const [id, shape] of this.shapes) {
            const { isUnit } = this.byId.get(id);
            const { color, weight } = this._style(isUnit);
            const meant = id === areaId;
            shape.setStyle(meant ? { color: "#0b5d66", weight: 3.5 } : { color, weight });
            if (meant) {
                shape.bringToFront();
            }
        }
    }
}
