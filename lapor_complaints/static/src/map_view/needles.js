import { clusterIcon, needleIcon } from "./icons";

/* global L */

/** The complaints with a point, gathered where they are close together. */
export class Needles {
    /** `acts`: {select(id), close(id), hover(id or false), popup(row)}; popup returns the element to show. */
    constructor(map, acts) {
        this.map = map;
        this.acts = acts;
        this.byId = new Map();
        this.group = L.markerClusterGroup({
            iconCreateFunction: clusterIcon,
            showCoverageOnHover: false,
            maxClusterRadius: 46,
            chunkedLoading: true,
        }).addTo(map);
    }

    draw(rows) {
        this.group.clearLayers();
        this.byId = new Map(rows.map((row) => [row.id, this._needle(row)]));
        this.group.addLayers([...this.byId.values()]);
    }

    // Not a stop of the Tab key: the list beside the map holds every needle, in a better order
    _needle(row) {
        const needle = L.marker([row.latitude, row.longitude], {
            row,
            icon: needleIcon(row),
            keyboard: false,
            alt: row.number,
        });
        needle.bindPopup(() => this.acts.popup(row), { maxWidth: 280, minWidth: 220 });
        needle.on("popupopen", () => this.acts.select(row.id));
        needle.on("popupclose", () => this.acts.close(row.id));
        needle.on("mouseover", () => this.acts.hover(row.id));
        return needle.on("mouseout", () => this.acts.hover(false));
    }

    /** Show one needle with its popup, coming as close as is needed; false where there is none. */
    open(id) {
        const needle = this.byId.get(id);
        if (needle && !needle.isPopupOpen()) {
            this.group.zoomToShowLayer(needle, () => needle.openPopup());
        }
        return Boolean(needle);
    }

    /** Make one needle, or the cluster that hides it, stand out. */
    highlight(id) {
        this.lit?.classList.remove("o_lapor_lit");
        const needle = this.byId.get(id);
        this.lit = needle && this.group.getVisibleParent(needle)?.getElement();
        this.lit?.classList.add("o_lapor_lit");
    }
}
