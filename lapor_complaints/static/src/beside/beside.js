import { Component, useEffect, useState } from "@odoo/owl";
import { RPCError } from "@web/core/network/rpc";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";

const NOTHING = { similar: [], related: [], joined: [], earlier: [] };
const MODEL = "lapor.complaint";
const FEW = 3; // what stands below must stay in sight

/** What belongs to the complaint of the form: read once the form is shown, and again whenever something happened. */
export class BesidePanel extends Component {
    static template = "lapor_complaints.BesidePanel";
    static props = { ...standardWidgetProps };

    setup() {
        this.orm = useService("orm");
        this.actionService = useService("action");
        this.state = useState({ ...NOTHING, all: false });
        useEffect(
            () => void this.load(),
            () => [this.record.resId, this.record.data.event_count]
        );
    }

    get record() {
        return this.props.record;
    }

    get isEmpty() {
        const { similar, related, joined, earlier } = this.state;
        return !(similar.length || related.length || joined.length || earlier.length);
    }

    get shownSimilar() {
        return this.state.all ? this.state.similar : this.state.similar.slice(0, FEW);
    }

    async load() {
        const { resId } = this.record;
        let found = NOTHING;
        try {
            found = resId ? await this.orm.silent.call(MODEL, "read_beside", [[resId]]) : NOTHING;
        } catch (error) {
            if (!(error instanceof RPCError)) {
                throw error;
            }
        }
        if (resId === this.record.resId) {
            Object.assign(this.state, found); // else the pager has gone on meanwhile
        }
    }

    open(row) {
        return this.actionService.doAction({
            type: "ir.actions.act_window",
            res_model: MODEL,
            res_id: row.id,
            views: [[false, "form"]],
            context: { lapor_title: true },
        });
    }

    async merge(row) {
        if (!(await this.record.save())) {
            return;
        }
        const context = { lapor_action: "merge", lapor_seen: this.record.data.event_count };
        const dialog = await this.orm.call(MODEL, "action_open_move", [[this.record.resId]], { context });
        dialog.context = { ...dialog.context, default_kept_id: row.id };
        await this.actionService.doAction(dialog, { onClose: () => this.record.load() });
    }

    async relate(row, method) {
        if (await this.record.save()) {
            await this.orm.call(MODEL, method, [[this.record.resId], row.id]);
            await this.record.load();
        }
    }
}

registry.category("view_widgets").add("lapor_beside", {
    component: BesidePanel,
    fieldDependencies: [{ name: "event_count", type: "integer" }],
});
