import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

const FIELDS = ["title", "description", "category", "area", "latitude", "longitude"];

/** Asks for public reports like the one being written once the form says that it is described. What is found becomes a
 *  step of its own before the last one; when nothing is found, or the network is away, there is no such step. */
export class SimilarReports extends Interaction {
    static selector = ".lapor-similar";
    dynamicContent = {
        ".lapor-similar-found": { "t-on-click": this.onClick },
    };

    start() {
        this.form = this.el.closest("form");
        this.found = this.el.querySelector(".lapor-similar-found");
        this.addListener(this.form, "lapor:described", ({ detail }) => this.ask(detail || {}));
    }

    async ask(detail) {
        const body = new URLSearchParams();
        FIELDS.forEach((name) => body.set(name, detail[name] || ""));
        const key = (this.asked = body.toString());
        let html = "";
        try {
            const answer = await this.waitFor(fetch(this.el.dataset.url, { method: "POST", body }));
            html = answer.ok ? await this.waitFor(answer.text()) : "";
        } catch {
            html = ""; // no network: the report is sent all the same
        }
        if (key === this.asked) {
            this.show(html);
        }
    }

    /** The answer is our own template, in which every word is escaped. */
    show(html) {
        const page = new DOMParser().parseFromString(html, "text/html");
        const box = page.querySelector(".lapor-similar-box");
        this.found.replaceChildren(...(box ? [box] : []));
        this.el.querySelector(".lapor-similar-link").hidden = Boolean(box);
        this.el.toggleAttribute("data-skip", !box);
    }

    onClick(ev) {
        if (ev.target.closest(".lapor-similar-go-on")) {
            this.form.querySelector(".lapor-next").click();
        }
    }
}

registry.category("public.interactions").add("lapor_website.similar_reports", SimilarReports);
