import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

/** Asks what belongs to the chosen category, and shows the number to call when it may be an emergency. */
export class ReportQuestions extends Interaction {
    static selector = ".lapor-report-form";
    dynamicContent = { "[name=category]": { "t-on-change": () => this.show() } };

    setup() {
        this.list = this.el.querySelector(".lapor-questions__list");
        this.pattern = this.el.parentElement.querySelector("template.lapor-questions-all");
        this.danger = this.el.querySelector(".lapor-danger");
        this.typed = {};
    }

    start() {
        if (this.list.children.length === 0) {
            this.show();
        }
        this.warn();
    }

    show() {
        this.keep();
        const chosen = this.el.elements.category.value;
        const questions = [...this.pattern.content.querySelectorAll(".lapor-question")];
        const wanted = questions.filter((one) => one.dataset.categories.split(" ").includes(chosen));
        this.list.replaceChildren(...wanted.map((one) => document.importNode(one, true)));
        for (const field of this.list.querySelectorAll("input")) {
            const value = this.typed[field.name] || "";
            field.type === "radio" ? (field.checked = field.value === value) : (field.value = value);
        }
        this.warn();
    }

    /** Answers stay when somebody looks at another category and comes back. */
    keep() {
        for (const field of this.list.querySelectorAll("input")) {
            if (field.type !== "radio" || field.checked) {
                this.typed[field.name] = field.value;
            }
        }
    }

    warn() {
        const option = this.el.elements.category.selectedOptions[0];
        if (this.danger) {
            this.danger.hidden = !option?.dataset.emergency;
        }
    }
}

registry.category("public.interactions").add("lapor_website.report_questions", ReportQuestions);
