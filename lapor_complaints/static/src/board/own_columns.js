import { user } from "@web/core/user";
import { KanbanHeader } from "@web/views/kanban/kanban_header";
import { FormViewDialog } from "@web/views/view_dialogs/form_view_dialog";
import { GroupConfigMenu } from "@web/views/view_components/group_config_menu";

const HEAD = "lapor_complaints.lapor_complaints_group_head";

/** Columns that the user's SKPD arranged: only these can be changed on the board. */
export class OwnColumns {
    constructor(orm, active) {
        this.orm = orm;
        this.active = active;
        this.ids = new Set();
        this.mayAdd = false;
    }

    /** Asked only by heads: the view offers columns to nobody else. */
    async load() {
        this.mayAdd = this.active && (await user.hasGroup(HEAD));
        if (this.mayAdd) {
            this.ids = new Set(await this.orm.call("lapor.stage", "own_ids", []));
        }
    }

    has(group) {
        return group.groupByField.name === "stage_id" && this.ids.has(group.value);
    }
}

export class BoardGroupMenu extends GroupConfigMenu {
    editGroup() {
        this.dialog.add(FormViewDialog, {
            resModel: "lapor.stage",
            resId: this.group.value,
            title: this.group.displayName,
            onRecordSaved: () => this.env.lapor_reload(),
        });
    }

    canEditGroup() {
        return super.canEditGroup() && this.env.lapor_columns.has(this.group);
    }

    canDeleteGroup() {
        return false; // cards stand there, or will again: it is archived in its form
    }
}

export class BoardHeader extends KanbanHeader {
    static components = { ...KanbanHeader.components, GroupConfigMenu: BoardGroupMenu };
}
