import { Component, useEffect, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";

const WAIT = 500; // milliseconds after the last change

/** Reports that the caller may mean, beside the form while it is filled in. */
export class EntrySimilar extends Component {
    static template = "lapor_complaints.EntrySimilar";
    static props = { ...standardWidgetProps };

    setup() {
        this.orm = useService("orm");
        this.actionService = useService("action");
        this.notification = useService("notification");
        this.state = useState({ rows: [], supported: null });
        useEffect(
            () => {
                const timer = setTimeout(() => this.find(), WAIT);
                return () => clearTimeout(timer);
            },
            () => Object.values(this.described)
        );
    }

    get described() {
        const { title, description, category_id, area_id } = this.props.record.data;
        return { title, description, category_id: category_id?.id || false, area_id: area_id?.id || false };
    }

    async find() {
        const asked = this.described;
        if (!asked.area_id) {
            this.state.rows = [];
            return;
        }
        const rows = await this.orm.silent.call("lapor.entry", "find_similar", [asked]);
        if (JSON.stringify(asked) === JSON.stringify(this.described)) {
            this.state.rows = rows;
        }
    }

    async support(row) {
        const key = this.props.record.data.submission_key;
        const count = await this.orm.call("lapor.entry", "support_report", [row.id, key]);
        this.props.record.model.lapor_filed = true;
        this.state.supported = { ...row, count };
    }

    next() {
        return this.actionService.doAction("lapor_complaints.lapor_entry_action", {
            stackPosition: "replaceCurrentAction",
            additionalContext: { default_channel: this.props.record.data.channel },
        });
    }
}

registry.category("view_widgets").add("lapor_entry_similar", { component: EntrySimilar });
