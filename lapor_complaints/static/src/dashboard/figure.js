import { Component } from "@odoo/owl";
import { cellText } from "./numbers";

/** One number on a button that opens the complaints behind it. */
export class Figure extends Component {
    static template = "lapor_complaints.Figure";
    static props = { cell: Object, onOpen: Function, tone: { type: String, optional: true } };

    get text() {
        return cellText(this.props.cell);
    }

    get isNothing() {
        return !this.props.cell.value;
    }
}
