import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

const FIELDS = ["title", "description", "category", "area", "latitude", "longitude"];
const PAUSE = 700; // milliseconds after the last change

/** Asks for public reports like the one being written, and shows them where they do not steal the focus. */
export class SimilarReports extends Interaction {
    static selector = ".lapor-similar";
    dynamicContent = {
        ".lapor-similar-found": { "t-on-click": this.onClick },
    };

    start() {
        this.form = this.el.closest("form");
        this.found = this.el.querySelector(".lapor-similar-found");
        this.closed = new Set();
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

    /** The answer is our own template, in which every word is escaped. */
    show(html) {
        const page = new DOMParser().parseFromString(html, "text/html");
        const links = [...page.querySelectorAll(".lapor-entry h3 a")].map((link) => link.getAttribute("href")).join();
        if (!links || this.closed.has(links)) {
            this.found.replaceChildren();
            return;
        }
        this.links = links;
        this.found.replaceChildren(...page.body.childNodes);
    }

    onClick(ev) {
        if (ev.target.closest(".lapor-similar-go-on")) {
            this.closed.add(this.links);
            this.found.replaceChildren();
            const controls = [...this.form.querySelectorAll("input, select, textarea, button")];
            const next = controls.find(
                (one) => this.el.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && one.offsetParent
            );
            next?.focus();
        }
    }
}

registry.category("public.interactions").add("lapor_website.similar_reports", SimilarReports);
