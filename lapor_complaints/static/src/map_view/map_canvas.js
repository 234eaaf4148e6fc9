import { Component, onMounted, onWillUnmount, useEffect, useRef, useState } from "@odoo/owl";
import { renderToElement } from "@web/core/utils/render";
import { session } from "@web/session";
import { drawBaseMap } from "../map/base_map";
import { areaIcon, signOf, URGENCIES } from "./icons";
import { Needles } from "./needles";

/* global L */

const EXAMPLES = { late: {}, today: { days: 0 }, soon: { days: 2 }, calm: { days: 9 } };

/** The map itself. It only shows: what is chosen is kept by the controller. */
export class MapCanvas extends Component {
    static template = "lapor_complaints.MapCanvas";
    static props = {
        rows: Array,
        counts: Array, // {area, count, late}: complaints without a point, or all where they are too many
        shades: { type: [Map, { value: null }] },
        areaId: { type: [Number, Boolean] },
        selected: { type: [Object, { value: null }] },
        hoveredId: { type: [Number, Boolean] },
        viewport: { type: [Object, { value: null }] },
        words: Object,
        onReady: Function,
        onMove: Function,
        onArea: Function,
        onSelect: Function,
        onClose: Function,
        onHover: Function,
        onOpen: Function,
        areaWords: Function,
        badgeWords: Function,
    };

    setup() {
        this.root = useRef("map");
        this.drawn = useState({ ready: false, failed: false });
        onMounted(() => this.draw().catch((error) => this.fail(error)));
        onWillUnmount(() => this.map?.remove());
        const whenReady = (act, dependencies) =>
            useEffect(
                (isReady) => void (isReady && act()),
                () => [this.drawn.ready, ...dependencies()]
            );
        whenReady(() => this.needles.draw(this.props.rows), () => [this.props.rows]);
        whenReady(() => this.drawCounts(), () => [this.props.counts]);
        whenReady(() => this.areas.shade(this.props.shades), () => [this.props.shades]);
        whenReady(() => this.areas.mark(this.props.areaId), () => [this.props.areaId]);
        whenReady(() => this.needles.highlight(this.props.hoveredId), () => [this.props.hoveredId]);
        whenReady(() => this.showSelected(), () => [this.props.selected, this.props.rows]);
    }

    async draw() {
        const base = await drawBaseMap(this.root.el, session.lapor_map);
        if (!base) {
            return;
        }
        Object.assign(this, base);
        if (this.props.viewport) {
            this.map.setView(this.props.viewport.center, this.props.viewport.zoom);
        }
        this.map.on("moveend", () =>
            this.props.onMove({ center: this.map.getCenter(), zoom: this.map.getZoom() })
        );
        this.areas.onClick(this.props.onArea, this.props.areaWords);
        this.needles = new Needles(this.map, {
            select: this.props.onSelect,
            close: this.props.onClose,
            hover: this.props.onHover,
            popup: (row) => this.popup(row),
        });
        this.badges = L.layerGroup().addTo(this.map);
        this.props.onReady(this.areas);
        this.drawn.ready = true;
    }

    /** The list beside works without the map. */
    fail(error) {
        this.drawn.failed = true;
        console.warn(error);
    }

    popup(row) {
        const area = this.areas.byId.get(row.area)?.label || "";
        const element = renderToElement("lapor_complaints.MapPopup", { row, area, words: this.props.words });
        element.querySelector("button").addEventListener("click", () => this.props.onOpen(row.id));
        return element;
    }

    drawCounts() {
        this.badges.clearLayers();
        for (const badge of this.props.counts) {
            const { area, count, late } = badge;
            L.marker(area.point, { icon: areaIcon(count, late), keyboard: false, title: this.props.badgeWords(badge) })
                .on("click", () => this.props.onArea(area))
                .addTo(this.badges);
        }
    }

    showSelected() {
        const row = this.props.selected;
        if (row && this.env.isSmall) {
            this.root.el.scrollIntoView({ block: "nearest" });
        }
        if (!row || this.needles.open(row.id)) {
            return;
        }
        const area = this.areas.byId.get(row.area);
        if (area) {
            L.popup({ maxWidth: 280, minWidth: 220 })
                .setLatLng(area.point)
                .setContent(this.popup(row))
                .on("remove", () => this.props.onClose(row.id))
                .openOn(this.map);
        }
    }

    get legend() {
        const known = URGENCIES.filter((urgency) => urgency in this.props.words.urgency);
        return known.map((urgency) => ({
            urgency,
            sign: signOf({ urgency, ...EXAMPLES[urgency] }),
            word: this.props.words.urgency[urgency],
        }));
    }
}
