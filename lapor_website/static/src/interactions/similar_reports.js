import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

const FIELDS = ["title", "description", "category", "area", "latitude", "longitude"];
const PAUSE = 700; // milliseconds after the last change

/** Asks for public reports like the one being written: a step before the last one shows them, if there are any. */
export class SimilarReports extends Interaction {
    static selector = ".lapor-similar";
    dynamicContent = {
        ".lapor-similar-found": { "t-on-click": this.onClick },
    };

    start() {
        this.form = this.el.closest("form");
        this.found = this.el.querySelector(".lapor-similar-found");
        const ask = this.debounced(this.ask, PAUSE);
        this.addListener(this.form, "lapor:described", () => this.ask());
        this.addListener(this.form, "change", (ev) => FIELDS.includes(ev.target.name) && ask());
    }

    async ask() {
        const body = new URLSearchParams();
        FIELDS.forEach((name) => body.set(name, this.form.elements[name]?.value || ""));
        const key = body.toString();
        if (key === this.asked) {
            return;
        }
        this.asked = key;
        try {
            const answer = await this.waitFor(fetch(this.el.dataset.url, { method: "POST", body }));
            const html = answer.ok ? await this.waitFor(answer.text()) : "";
            if (key === this.asked) {
                this.show(html);
            }
        } catch {
            this.asked = null; // no network: the report can be sent all the same
        }
    }

    /** The answer is our own template, in which every word is escaped. With nothing similar the step is passed over. */
    show(html) {
        const page = new DOMParser().parseFromString(html, "text/html");
        this.el.toggleAttribute("data-skip", !page.querySelector(".lapor-entry"));
        this.found.replaceChildren(...page.body.childNodes);
    }

    onClick(ev) {
        if (ev.target.closest(".lapor-similar-go-on")) {
            this.form.dispatchEvent(new CustomEvent("lapor:go", { detail: { step: "review" } }));
        }
    }
}

registry.category("public.interactions").add("lapor_website.similar_reports", SimilarReports);
