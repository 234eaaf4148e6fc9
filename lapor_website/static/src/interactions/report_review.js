import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

/** Shows on the last step what will be sent, each line with a way back to its field. */
export class ReportReview extends Interaction {
    static selector = ".lapor-report-form";
    dynamicContent = {
        _root: { "t-on-lapor:step": ({ detail }) => detail.step === "review" && this.show() },
        ".lapor-review": { "t-on-click": this.onClick },
    };

    setup() {
        this.box = this.el.querySelector(".lapor-review");
    }

    show() {
        const list = document.createElement("dl");
        list.append(...this.rows().map(([name, label, value]) => this.row(name, label, value)));
        this.box.replaceChildren(list);
        this.box.hidden = false;
    }

    rows() {
        const fields = [...this.el.querySelectorAll(".lapor-step [id^='field-']")].filter(
            (field) => !field.matches("[id$='-search'], [id$='-list'], [name=consent], [name=challenge_answer]") && !field.id.includes("-list-")
        );
        return fields
            .map((field) => [field.id.replace("field-", ""), this.label(field), this.value(field)])
            .filter(([, , value]) => value);
    }

    label(field) {
        const name = field.id.replace("field-", "");
        const label = field.querySelector?.("legend") || this.el.querySelector(`label[for='field-${name}'], label[for='field-${name}-search']`);
        const text = [...(label?.childNodes || [])].filter((node) => node.nodeName !== "SMALL").map((node) => node.textContent);
        return text.join("").trim() || field.getAttribute("aria-label") || "";
    }

    value(field) {
        if (field.matches("fieldset")) {
            const chosen = field.querySelector("input:checked");
            const label = chosen && field.querySelector(`label[for='${chosen.id}']`);
            return label ? (label.querySelector("b") || label).textContent.trim() : "";
        }
        if (field.matches(".lapor-place")) {
            return this.el.elements.latitude.value ? this.box.dataset.point : "";
        }
        if (field.type === "file") {
            return [...field.files].map((file) => file.name).join("\n");
        }
        if (field.type === "checkbox") {
            return field.checked ? this.el.dataset.yes : "";
        }
        if (field.type === "date" && field.value) {
            return new Date(`${field.value}T12:00`).toLocaleDateString(this.el.dataset.lang, { dateStyle: "long" });
        }
        return field.tagName === "SELECT" ? field.value && field.selectedOptions[0].label.trim() : field.value.trim();
    }

    row(name, label, value) {
        const row = document.createElement("div");
        const change = Object.assign(document.createElement("button"), { type: "button", className: "lapor-link" });
        change.textContent = this.box.dataset.change;
        change.append(Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: ` ${label}` }));
        change.dataset.field = name;
        const text = Object.assign(document.createElement("dd"), { textContent: value });
        const where = Object.assign(document.createElement("dd"), { className: "lapor-review__change" });
        where.append(change);
        row.append(Object.assign(document.createElement("dt"), { textContent: label }), text, where);
        return row;
    }

    onClick(ev) {
        const { field } = ev.target.closest("button")?.dataset || {};
        if (field) {
            this.el.dispatchEvent(new CustomEvent("lapor:go", { detail: { field } }));
        }
    }
}

registry.category("public.interactions").add("lapor_website.report_review", ReportReview);
