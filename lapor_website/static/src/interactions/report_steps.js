import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";
import { clearErrors, focusField, showErrors } from "../form/field_errors";
import { missing } from "../form/step_checks";

/**
 * Shows the report form one step at a time. The browser's own Back goes one step back, nothing typed is ever lost.
 * Other parts of the form go to a step by the event "lapor:go" with {step} or {field} on the form.
 */
export class ReportSteps extends Interaction {
    static selector = ".lapor-report-form";

    setup() {
        this.current = null;
        this.column = this.el.parentElement;
        this.progress = this.el.querySelector(".lapor-progress");
        this.buttons = this.el.querySelector(".lapor-step-buttons");
        this.next = this.buttons.querySelector(".lapor-next");
        this.previous = this.buttons.querySelector(".lapor-previous");
    }

    start() {
        this.el.classList.add("is-stepped");
        this.progress.hidden = this.buttons.hidden = false;
        this.addListener(this.next, "click", () => this.onNext());
        this.addListener(this.previous, "click", () => history.back());
        this.addListener(this.el, "submit", this.onSubmit, { capture: true });
        this.addListener(this.el, "lapor:go", ({ detail }) => this.onGo(detail));
        this.addListener(this.column, "click", this.onLink);
        this.addListener(window, "popstate", ({ state }) => this.show(state?.laporStep || 0, { focus: true }));
        this.addListener(window, "pageshow", ({ persisted }) => persisted && this.show(this.current));
        const wrong = this.el.querySelector(".has-error");
        const first = wrong ? this.steps.indexOf(wrong.closest(".lapor-step")) : document.getElementById("ringkasan") ? this.steps.length - 1 : 0;
        this.rebuildHistory(Math.max(first, 0));
        this.show(Math.max(first, 0));
    }

    /** The steps as they are now: other parts may add one or mark it as not needed. */
    get steps() {
        return [...this.el.querySelectorAll(".lapor-step:not([data-skip])")];
    }

    /** Make the browser's Back lead through the steps before this one. */
    rebuildHistory(index) {
        history.replaceState({ laporStep: 0 }, "");
        for (let step = 1; step <= index; step++) {
            history.pushState({ laporStep: step }, "");
        }
    }

    show(index, { focus = false } = {}) {
        const { steps } = this;
        const place = Math.min(index, steps.length - 1);
        this.current = place;
        this.el.querySelectorAll(".lapor-step").forEach((step) => (step.hidden = step !== steps[place]));
        this.previous.hidden = place === 0;
        this.next.hidden = place === steps.length - 1;
        this.column.querySelector(".lapor-lead").hidden = place > 0;
        this.progress.querySelector("span").style.width = `${((place + 1) / steps.length) * 100}%`;
        const title = steps[place].querySelector("h2");
        title.querySelector("small")?.remove();
        const text = this.el.dataset.step.replace("%s", place + 1).replace("%s", steps.length);
        title.prepend(Object.assign(document.createElement("small"), { className: "lapor-step__count", textContent: text }));
        const detail = { step: steps[place].dataset.step };
        this.el.dispatchEvent(new CustomEvent("lapor:step", { detail }));
        if (focus) {
            clearErrors(this.el);
            title.focus({ preventScroll: true });
            this.progress.scrollIntoView({ block: "start" });
        }
    }

    onNext() {
        const step = this.steps[this.current];
        const errors = missing(this.el, step);
        if (errors.length) {
            showErrors(this.el, errors, step.querySelector("h2"), this.el.dataset.missing);
            return;
        }
        this.describe(step);
        history.pushState({ laporStep: this.current + 1 }, "");
        this.show(this.current + 1, { focus: true });
    }

    /** Enter in a field of an earlier step leads on instead of sending; what is missing anywhere is asked for first. */
    onSubmit(ev) {
        const { steps } = this;
        const isLast = this.current === steps.length - 1;
        const incomplete = isLast && steps.find((step) => missing(this.el, step).length);
        if (isLast && !incomplete) {
            return;
        }
        ev.preventDefault();
        ev.stopImmediatePropagation();
        if (!isLast) {
            this.onNext();
            return;
        }
        this.go(steps.indexOf(incomplete));
        showErrors(this.el, missing(this.el, incomplete), incomplete.querySelector("h2"), this.el.dataset.check);
    }

    go(index) {
        if (index !== this.current) {
            history.pushState({ laporStep: index }, "");
            this.show(index, { focus: true });
        }
    }

    onGo({ step, field, errors }) {
        const of = (name) => this.el.querySelector(`#field-${CSS.escape(name)}`)?.closest(".lapor-step");
        if (errors) {
            const wrong = this.steps.find((one) => errors.some(([name]) => of(name) === one)) || this.steps.at(-1);
            this.go(this.steps.indexOf(wrong));
            showErrors(this.el, errors, wrong.querySelector("h2"), this.el.dataset.check);
            return;
        }
        const target = field ? of(field) : this.steps.find((one) => one.dataset.step === step);
        this.go(Math.max(0, this.steps.indexOf(target)));
        field && focusField(this.el, field);
    }

    /** A link of the error summary leads to its field, in whichever step that is. */
    onLink(ev) {
        const link = ev.target.closest("a[href^='#field-']");
        if (link) {
            ev.preventDefault();
            const summary = document.getElementById("ringkasan");
            const kept = summary && this.steps.indexOf(this.steps.find((one) => one.contains(summary))) === this.current;
            const name = link.getAttribute("href").slice("#field-".length);
            kept ? focusField(this.el, name) : this.onGo({ field: name });
        }
    }

    /** Say what is known of the report, for whoever looks for similar ones before it is sent. */
    describe(step) {
        const values = Object.fromEntries(new FormData(this.el));
        const { title, description, category, area, latitude, longitude } = values;
        const detail = { title, description, category, area, latitude, longitude };
        const told = JSON.stringify(detail);
        if (title && area && told !== this.told && this.steps.indexOf(step) >= this.steps.findIndex((one) => one.dataset.step === "where")) {
            this.told = told;
            this.el.dispatchEvent(new CustomEvent("lapor:described", { detail }));
        }
    }
}

registry.category("public.interactions").add("lapor_website.report_steps", ReportSteps);
