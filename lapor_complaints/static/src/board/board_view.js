import { browser } from "@web/core/browser/browser";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { SearchPanel } from "@web/search/search_panel/search_panel";
import { KanbanRenderer } from "@web/views/kanban/kanban_renderer";
import { kanbanView } from "@web/views/kanban/kanban_view";
import { onWillStart, useSubEnv } from "@odoo/owl";
import { BoardHeader, OwnColumns } from "./own_columns";
import { QuickFilters } from "./quick_filters";

/** A card dropped into a column whose move needs words first opens the dialog that asks for them. */
export class BoardRenderer extends KanbanRenderer {
    static template = "lapor_complaints.BoardRenderer";
    static components = { ...KanbanRenderer.components, KanbanHeader: BoardHeader, QuickFilters };

    setup() {
        super.setup();
        this.orm = useService("orm");
        this.actionService = useService("action");
        this.columns = new OwnColumns(this.orm, this.props.archInfo.activeActions.createGroup);
        useSubEnv({ lapor_columns: this.columns, lapor_reload: () => this.reload() });
        onWillStart(() => this.columns.load());
    }

    get canResequenceGroups() {
        return super.canResequenceGroups && this.columns.ids.size > 0;
    }

    getGroupClasses(group, isGroupProcessing) {
        const classes = super.getGroupClasses(group, isGroupProcessing);
        return this.columns.has(group) ? classes : classes.replace("o_group_draggable", "");
    }

    canCreateGroup() {
        return super.canCreateGroup() && this.columns.mayAdd;
    }

    /** The server knows where a new column stands, and which cards come into it. */
    async addColumn(name) {
        await this.orm.call("lapor.stage", "name_create", [name]);
        await this.reload();
    }

    async reload() {
        await this.columns.load();
        delete this.props.list.config.currentGroups; // Odoo keeps columns that were there: an archived one goes
        await this.props.list.load();
    }

    async sortGroupDrop(dataGroupId, { previous }) {
        const { groups } = this.props.list;
        const group = groups.find((candidate) => candidate.id === dataGroupId);
        const before = groups.find((candidate) => candidate.id === previous?.dataset.id);
        await this.orm.call("lapor.stage", "action_place", [[group.value], before?.value || null]);
        await this.reload();
    }

    async sortRecordDrop(dataRecordId, dataGroupId, params) {
        const { list } = this.props;
        const target = list.groups?.find((group) => group.id === params.parent?.dataset.id);
        if (list.groupByField?.name !== "stage_id" || !target || target.id === dataGroupId) {
            return super.sortRecordDrop(dataRecordId, dataGroupId, params);
        }
        const source = list.groups.find((group) => group.id === dataGroupId);
        const record = source.list.records.find((candidate) => candidate.id === dataRecordId);
        try {
            const columns = [target.value, source.value];
            const dialog = await this.orm.call("lapor.complaint", "action_drop", [[record.resId], ...columns]);
            if (dialog) {
                params.parent.classList.remove("o_kanban_hover");
                return this.actionService.doAction(dialog, { onClose: () => list.model.load() });
            }
            params.parent.classList.add("o_kanban_hover"); // gone while we asked; the original looks for it
            return await super.sortRecordDrop(dataRecordId, dataGroupId, params);
        } catch (error) {
            await list.model.load(); // the refusal may come from what somebody else did: show where the card is
            throw error;
        }
    }
}

/** Folded at first, so that the columns have the room; the choice of the person is remembered. */
export class BoardSearchPanel extends SearchPanel {
    setup() {
        super.setup();
        if (browser.localStorage.getItem(this.keyExpandSidebar) === null) {
            this.state.sidebarExpanded = false;
        }
    }
}

registry.category("views").add("lapor_board", {
    ...kanbanView,
    Renderer: BoardRenderer,
    SearchPanel: BoardSearchPanel,
});
