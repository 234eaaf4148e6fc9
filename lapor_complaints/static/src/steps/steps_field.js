import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardFieldProps } from "@web/views/fields/standard_field_props";
import { Component, onMounted, onWillUnmount, useState } from "@odoo/owl";

/** A bar for work that takes long: calls `action_step` of the dialog until the server says what to open next. */
export class StepsField extends Component {
    static template = "lapor_complaints.StepsField";
    static props = { ...standardFieldProps };

    setup() {
        this.orm = useService("orm");
        this.action = useService("action");
        const { data } = this.props.record;
        this.state = useState({ done: data.done, total: data.total });
        onMounted(() => this.work());
        onWillUnmount(() => (this.gone = true));
    }

    get percent() {
        return Math.round((100 * this.state.done) / (this.state.total || 1));
    }

    async work() {
        const { resModel, resId } = this.props.record;
        while (this.state.total && !this.gone) {
            const answer = await this.orm.silent.call(resModel, "action_step", [[resId]]);
            Object.assign(this.state, { done: answer.done, total: answer.total });
            if (answer.action) {
                return this.gone || this.action.doAction(answer.action, { clearBreadcrumbs: true });
            }
        }
    }
}

registry.category("fields").add("lapor_steps", { component: StepsField, supportedTypes: ["integer"] });
