import { Component, useEffect, useRef } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";

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
            (id) => void this.show(id),
            () => [this.props.selectedId]
        );
    }

    /** Roll the list to the complaint chosen on the map; on a phone that would roll the map away. */
    show(id) {
        if (!this.env.isSmall) {
            this.root.el?.querySelector(`[data-id="${id}"]`)?.scrollIntoView({ block: "nearest" });
        }
    }

    get more() {
        return _t("Show %s more", this.props.total - this.props.rows.length);
    }
}
