import { Component, useState } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";

/** In the top bar, wherever one is: what is kept on this phone and was not sent yet. */
export class UnsentMenu extends Component {
    static template = "lapor_complaints.UnsentMenu";
    static components = { Dropdown, DropdownItem };
    static props = {};

    setup() {
        this.field = useService("lapor_field");
        this.drafts = useState(this.field.drafts);
    }

    get unsent() {
        return Object.values(this.drafts);
    }

    open(draft) {
        this.field.show({ id: draft.complaintId });
    }
}

registry.category("systray").add("lapor_unsent", { Component: UnsentMenu }, { sequence: 30 });
