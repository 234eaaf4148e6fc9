import { Component, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useModelWithSampleData } from "@web/model/model";
import { useSetupAction } from "@web/search/action_hook";
import { CogMenu } from "@web/search/cog_menu/cog_menu";
import { Layout } from "@web/search/layout";
import { SearchBar } from "@web/search/search_bar/search_bar";
import { useSearchBarToggler } from "@web/search/search_bar/search_bar_toggler";
import { standardViewProps } from "@web/views/standard_view_props";
import { MapCanvas } from "./map_canvas";
import { MapList } from "./map_list";
import { MapModel } from "./map_model";
import { Places } from "./places";
import { wordsOf } from "./map_words";

const PAGE = 60; // complaints that the list shows at first

export class MapController extends Component {
    static template = "lapor_complaints.MapView";
    static components = { Layout, CogMenu, SearchBar, MapCanvas, MapList };
    static props = { ...standardViewProps };

    setup() {
        this.model = useModelWithSampleData(MapModel, { resModel: this.props.resModel });
        this.words = wordsOf(this.props.fields);
        const kept = this.props.state || {};
        this.viewport = kept.viewport || null;
        this.state = useState({
            kind: "all",
            areaId: false,
            shaded: false,
            ...kept.choice,
            selectedId: false,
            hoveredId: false,
            shown: PAGE,
        });
        this.places = new Places(this.model);
        this.ready = useState({ areas: false });
        useSetupAction({
            rootRef: useRef("root"),
            getLocalState: () => ({
                viewport: this.viewport,
                choice: { kind: this.state.kind, areaId: this.state.areaId, shaded: this.state.shaded },
            }),
        });
        this.searchBarToggler = useSearchBarToggler();
        this.onMove = (viewport) => (this.viewport = viewport);
        this.onHover = (id) => (this.state.hoveredId = id);
        this.onSelect = (id) => (this.state.selectedId = id);
        this.onClose = (id) => (this.state.selectedId = this.state.selectedId === id ? false : this.state.selectedId);
        this.onMore = () => (this.state.shown += PAGE);
        this.areaLabel = (id) => this.places.label(id);
        this.badgeWords = ({ area, count }) =>
            this.model.areas ? this.areaWords(area) : _t("%(area)s: %(count)s without a point", { area: area.label, count });
        this.areaWords = (area) => _t("%(area)s: %(count)s", { area: area.label, count: this.places.countIn(area.id) });
    }

    onReady(areas) {
        this.places.areas = areas;
        this.ready.areas = true;
    }

    get filtered() {
        return this.places.filter(this.state.kind, this.state.areaId);
    }

    get numberWords() {
        const { point, area, nowhere } = this.places.kinds;
        return {
            all: _t("%s reports", this.filtered.length),
            point: _t("%s with a point", point),
            area: _t("%s with an area only", area),
            nowhere: _t("%s without a place", nowhere),
            most: _t("More than %s reports: their number in each area. Choose an area, or search for fewer.", this.model.most),
        };
    }

    lateWords(count) {
        return _t("%s late", count);
    }

    get selected() {
        return this.model.rows.find((row) => row.id === this.state.selectedId) || null;
    }

    get shades() {
        return this.state.shaded || this.model.areas ? this.places.totals : null;
    }

    choose(kind) {
        Object.assign(this.state, { kind, shown: PAGE });
    }

    /** Choose an area, or let go of the one that is chosen; where they are too many, search in it. */
    onArea(area) {
        if (this.model.areas) {
            const domain = `[("area_id", "child_of", ${area.id})]`;
            return this.env.searchModel.createNewFilters([{ description: area.label, domain }]);
        }
        const areaId = this.state.areaId === area.id ? false : area.id;
        Object.assign(this.state, { areaId, shown: PAGE });
    }

    open(id) {
        this.props.selectRecord(id, { activeIds: this.filtered.map((row) => row.id) });
    }
}
