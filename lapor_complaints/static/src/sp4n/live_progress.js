import { Component, onWillUnmount } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { standardFieldProps } from "@web/views/fields/standard_field_props";

const EVERY = 2000; // milliseconds between two looks

/** How far the work in the background has come; looks again by itself until it has ended. */
export class LiveProgress extends Component {
    static template = "lapor_complaints.LiveProgress";
    static props = { ...standardFieldProps };

    setup() {
        this.timer = setInterval(() => this.look(), EVERY);
        onWillUnmount(() => clearInterval(this.timer));
    }

    get percent() {
        return this.props.record.data[this.props.name];
    }

    get words() {
        return this.props.record.data.state === "reading" ? _t("The file is being read") : _t("Rows are being stored");
    }

    async look() {
        const { record } = this.props;
        if (record.data.is_running && !document.hidden && !this.looking) {
            this.looking = true;
            try {
                await record.load();
            } finally {
                this.looking = false;
            }
        }
    }
}

registry.category("fields").add("lapor_live_progress", {
    component: LiveProgress,
    supportedTypes: ["integer"],
    fieldDependencies: [{ name: "is_running", type: "boolean" }, { name: "state", type: "selection" }],
});
