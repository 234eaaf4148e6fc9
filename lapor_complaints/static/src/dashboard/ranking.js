import { Component } from "@odoo/owl";
import { percent, written } from "./numbers";

/** SKPD that answer best, and those that answer least in time. */
export class Ranking extends Component {
    static template = "lapor_complaints.Ranking";
    static props = { ranking: Object, labels: Object, onOpen: Function };

    setup() {
        Object.assign(this, { percent, written });
    }

    open(row, name) {
        this.props.onOpen(row.domains[name], `${this.props.labels[name]}: ${row.label}`);
    }
}
