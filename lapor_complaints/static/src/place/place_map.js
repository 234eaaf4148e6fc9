import { Component, onMounted, onWillUnmount, useEffect, useRef, useState } from "@odoo/owl";
import { session } from "@web/session";
import { drawBaseMap } from "../map/base_map";
import { round } from "./coordinates";

/* global L */

const NEAR = 15; // zoom at which a street is seen

/** A small map with one point, which can be moved where `onMove` is given. */
export class PlaceMap extends Component {
    static template = "lapor_complaints.PlaceMap";
    static props = {
        point: { type: [Object, { value: null }] },
        areaId: { type: [Number, Boolean] },
        onMove: { type: Function, optional: true },
    };

    setup() {
        this.root = useRef("map");
        this.drawn = useState({ ready: false, failed: false });
        onMounted(() => this.draw().catch(() => (this.drawn.failed = true)));
        onWillUnmount(() => this.map?.remove());
        useEffect(
            (isReady) => void (isReady && this.areas.mark(this.props.areaId)),
            () => [this.drawn.ready, this.props.areaId]
        );
        useEffect(
            (isReady) => void (isReady && this.showPoint()),
            () => [this.drawn.ready, this.props.point?.latitude, this.props.point?.longitude]
        );
    }

    async draw() {
        const base = await drawBaseMap(this.root.el, session.lapor_map, { scrollWheelZoom: false });
        if (!base) {
            return;
        }
        Object.assign(this, base);
        const shape = this.areas.shapes.get(this.props.areaId);
        if (shape && !this.props.point) {
            this.map.fitBounds(shape.getBounds());
        }
        if (this.props.onMove) {
            this.map.on("click", ({ latlng }) => this.move(latlng));
        }
        this.drawn.ready = true;
    }

    move({ lat, lng }) {
        this.props.onMove({ latitude: round(lat), longitude: round(lng) });
    }

    showPoint() {
        const { point } = this.props;
        this.needle?.remove();
        if (!point) {
            return;
        }
        const place = [point.latitude, point.longitude];
        const icon = L.divIcon({ className: "o_lapor_pin", iconSize: [28, 28], iconAnchor: [14, 28] });
        this.needle = L.marker(place, { icon, draggable: Boolean(this.props.onMove), keyboard: false }).addTo(this.map);
        this.needle.on("dragend", () => this.move(this.needle.getLatLng()));
        if (!this.map.getBounds().pad(-0.1).contains(place) || this.map.getZoom() < NEAR - 2) {
            this.map.setView(place, NEAR);
        }
    }
}
