import { Component, useEffect, useRef } from "@odoo/owl";

/** Everything that is on the map, for the keyboard, the screen reader and whoever would rather read. */
export class MapList extends Component {
    static template = "lapor_complaints.MapList";
    static props = {
        rows: Array,
        total: Number,
        selectedId: { type: [Number, Boolean] },
        hoveredId: { type: [Number, Boolean] },
        words: Object,
        areaLabel: Function,
        onMore: Function,
        onSelect: Function,
        onHover: Function,
        onOpen: Function,
    };

    setup() {
        this.root = useRef("list");
        useEffect(
            (id) => this.root.el?.querySelector(`[data-id="${id}"]`)?.scrollIntoView({ block: "nearest" }),
            () => [this.props.selectedId]
        );
    }
}
