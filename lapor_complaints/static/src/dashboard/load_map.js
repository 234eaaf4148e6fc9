import { Component, onMounted, onWillUnmount, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { session } from "@web/session";
import { drawBaseMap } from "../map/base_map";
import { written } from "./numbers";

const SHOWN = 10; // rows of the table before “show all”

/** The areas, darker the more reports are open there, beside the same numbers as a table. */
export class LoadMap extends Component {
    static template = "lapor_complaints.LoadMap";
    static props = { areas: Array, labels: Object, onOpen: Function };

    setup() {
        this.root = useRef("map");
        this.state = useState({ isReady: false, failed: false, showsAll: false });
        this.written = written;
        onMounted(() => this.draw().catch(() => (this.state.failed = true))); // the table works without the map
        onWillUnmount(() => this.map?.remove());
        useEffect(
            (isReady) => void (isReady && this.layer.shade(this.counts)),
            () => [this.state.isReady, this.props.areas]
        );
    }

    get counts() {
        return new Map(this.props.areas.filter((area) => area.key && area.open).map((area) => [area.key, area.open]));
    }

    get shown() {
        return this.state.showsAll ? this.props.areas : this.props.areas.slice(0, SHOWN);
    }

    async draw() {
        const options = { scrollWheelZoom: false, dragging: !this.env.isSmall };
        const base = await drawBaseMap(this.root.el, session.lapor_map, options);
        if (!base) {
            return;
        }
        Object.assign(this, { map: base.map, layer: base.areas });
        this.layer.onClick(
            (area) => this.openArea(area.id),
            (area) => _t("%(area)s: %(count)s open", { area: area.label, count: this.counts.get(area.id) || 0 })
        );
        this.state.isReady = true;
    }

    openArea(id) {
        const row = this.props.areas.find((area) => area.key === id);
        if (row?.open) {
            this.open(row, "open");
        }
    }

    open(row, name) {
        this.props.onOpen(row.domains[name], `${this.props.labels[name]}: ${row.label}`);
    }
}
