import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useAutofocus, useService } from "@web/core/utils/hooks";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";

import { entryValues } from "./entry_values";

/** Files the report once, however often it is pressed, then shows number and code and prints the receipt. */
export class EntrySend extends Component {
    static template = "lapor_complaints.EntrySend";
    static props = { ...standardWidgetProps };

    setup() {
        this.orm = useService("orm");
        this.actionService = useService("action");
        this.state = useState({ busy: false, done: null });
        useAutofocus({ refName: "print" });
    }

    async send() {
        const { record } = this.props;
        if (this.state.busy || !(await record.checkValidity({ displayNotification: true }))) {
            return;
        }
        this.state.busy = true;
        try {
            this.state.done = await this.orm.call("lapor.entry", "file_report", [
                entryValues(record.data),
                record.data.submission_key,
            ]);
            record.model.lapor_filed = true;
        } finally {
            this.state.busy = false;
        }
    }

    /** Open the receipt, which lies in this page alone. */
    print() {
        const bytes = Uint8Array.from(atob(this.state.done.receipt), (sign) => sign.charCodeAt(0));
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
        link.download = `${_t("Receipt")} ${this.state.done.number}.pdf`;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    }

    /** Begin the next one; it comes by the same way. */
    next() {
        return this.actionService.doAction("lapor_complaints.lapor_entry_action", {
            stackPosition: "replaceCurrentAction",
            additionalContext: { default_channel: this.props.record.data.channel },
        });
    }
}

registry.category("view_widgets").add("lapor_entry_send", { component: EntrySend });
