import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";
import { readCoordinates, writeCoordinates } from "./coordinates";
import { PlaceMap } from "./place_map";

/** The place of a complaint: its point in figures, as a link for the phone, and on a map once that is opened. */
export class PlaceWidget extends Component {
    static template = "lapor_complaints.PlaceWidget";
    static components = { PlaceMap };
    static props = { ...standardWidgetProps };

    setup() {
        this.orm = useService("orm");
        this.state = useState({ isOpen: false, proposed: null, outside: false, refused: null });
    }

    get data() {
        return this.props.record.data;
    }

    get point() {
        const { latitude, longitude } = this.data;
        return latitude || longitude ? { latitude, longitude } : null;
    }

    get text() {
        return this.state.refused ?? writeCoordinates(this.data);
    }

    /** What a phone opens in its maps app; the number is the name of the needle there. */
    get geoLink() {
        const { latitude, longitude } = this.point;
        const name = encodeURIComponent(this.data.number || "");
        return `geo:${latitude},${longitude}?q=${latitude},${longitude}(${name})`;
    }

    get areaId() {
        return this.data.area_id?.id || false;
    }

    get proposal() {
        return _t("The point lies in %s. Change the area of the report?", this.state.proposed.display_name);
    }

    onType(event) {
        const text = event.target.value.trim();
        const point = text ? readCoordinates(text) : { latitude: 0, longitude: 0 };
        Object.assign(this.state, { refused: point ? null : text, proposed: null });
        return point && this.move(point);
    }

    /** Set the point, and ask which area that is: proposed, never imposed. */
    async move(point) {
        Object.assign(this.state, { proposed: null, outside: false, refused: null });
        await this.props.record.update(point);
        if (!this.point) {
            return;
        }
        const area = await this.orm.call("lapor.area", "area_at", [point.latitude, point.longitude]);
        this.state.outside = !area;
        this.state.proposed = area && area.id !== this.areaId ? area : null;
    }

    async takeProposal() {
        await this.props.record.update({ area_id: this.state.proposed });
        this.state.proposed = null;
    }
}

registry.category("view_widgets").add("lapor_place", { component: PlaceWidget });
