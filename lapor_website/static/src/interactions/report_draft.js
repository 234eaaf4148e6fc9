/* global laporOutbox */
import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

const DRAFT = "lapor-draft"; // in localStorage; photos lie in IndexedDB
const NEVER = new Set(["csrf_token", "website_address", "challenge", "proof", "challenge_answer", "consent", "attachments"]);

/**
 * Keeps what is typed on this device and offers it again. Consent is never kept: it is given anew. The draft takes its
 * submission key along, so that the same draft sent from two tabs is one report.
 */
export class ReportDraft extends Interaction {
    static selector = ".lapor-report-form";

    setup() {
        this.box = this.el.querySelector(".lapor-draft");
        this.offer = this.box.querySelector(".lapor-draft__offer");
        this.kept = this.el.querySelector(".lapor-kept");
        this.note = this.kept.querySelector(".lapor-draft__note");
        this.off = false;
        this.files = [];
    }

    start() {
        this.box.hidden = this.kept.hidden = false;
        this.addListener(this.el, "input", () => this.later());
        this.addListener(this.el, "change", () => this.later());
        this.addListener(this.el, "lapor:files", (ev) => this.keepFiles(ev.detail));
        this.addListener(this.el, "lapor:step", ({ detail }) => this.onStep(detail.step));
        this.addListener(this.el, "lapor:sent", () => this.forget());
        this.addListener(window, "pagehide", () => this.waiting && this.save());
        this.el.querySelectorAll(".lapor-draft__drop").forEach((one) => this.addListener(one, "click", () => this.drop()));
        this.addListener(this.box.querySelector(".lapor-draft__resume"), "click", () => this.resume());
        const draft = this.read();
        const isAnswered = document.getElementById("ringkasan");
        if (draft && !isAnswered) {
            const when = new Date(draft.savedAt).toLocaleString(this.el.dataset.lang, { dateStyle: "long", timeStyle: "short" });
            this.box.querySelector(".lapor-draft__when").textContent = when;
            this.offer.hidden = false;
            this.note.hidden = true;
        }
    }

    read() {
        try {
            const draft = JSON.parse(localStorage.getItem(DRAFT));
            const isOld = draft && Date.now() - draft.savedAt > laporOutbox.DAYS * 24 * 3600 * 1000;
            isOld && this.forget();
            return isOld ? null : draft;
        } catch {
            return null; // no storage here, or not ours
        }
    }

    onStep(step) {
        this.step = step;
        this.note.hidden = !this.offer.hidden || this.off;
    }

    later() {
        // While an old draft is on offer, nothing is written over it until the person has typed something to keep
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.save(), 600);
    }

    values() {
        return [...new FormData(this.el)].filter(([name, value]) => !NEVER.has(name) && typeof value === "string");
    }

    save() {
        clearTimeout(this.waiting);
        this.waiting = null;
        const typed = ["title", "description", "address", "category"].some((name) => this.el.elements[name].value);
        if (this.off || !this.el.isConnected || !(typed || this.files.length)) {
            return;
        }
        this.offer.hidden = true;
        this.note.hidden = false;
        const draft = { savedAt: Date.now(), step: this.step, account: this.el.dataset.account, values: this.values() };
        try {
            localStorage.setItem(DRAFT, JSON.stringify(draft));
        } catch {
            this.off = true; // full or forbidden: the form works without
        }
    }

    async keepFiles(files) {
        this.files = files;
        if (!this.off && !this.restoring) {
            await laporOutbox.put("draft", "files", files).catch(() => {});
            this.later();
        }
    }

    async resume() {
        const draft = this.read();
        this.offer.hidden = true;
        this.note.hidden = false;
        if (!draft) {
            return;
        }
        this.restoring = true;
        this.fill(draft.values);
        const files = (await this.waitFor(laporOutbox.get("draft", "files").catch(() => null))) || [];
        this.el.querySelector(".lapor-files").dispatchEvent(new CustomEvent("lapor:put-files", { detail: files }));
        this.restoring = false;
        this.el.dispatchEvent(new CustomEvent("lapor:go", { detail: { step: draft.step } }));
    }

    /** Put `values` into the fields; the category first, for its questions are drawn by that. */
    fill(values) {
        for (const [name, value] of [...values].sort(([a], [b]) => (b === "category") - (a === "category"))) {
            for (const field of this.el.querySelectorAll(`[name='${CSS.escape(name)}']`)) {
                if (field.type === "radio" || field.type === "checkbox") {
                    field.checked = field.value === value;
                } else if (field.name !== "opened") {
                    field.value = value;
                }
                field.dispatchEvent(new Event("change", { bubbles: true }));
            }
        }
        this.el.querySelectorAll("textarea").forEach((area) => area.dispatchEvent(new Event("input", { bubbles: true })));
    }

    drop() {
        this.forget();
        this.off = true;
        this.offer.hidden = this.note.hidden = true;
        const gone = this.kept.querySelector(".lapor-draft__gone");
        gone.textContent = gone.dataset.gone;
        this.el.querySelector(".lapor-step:not([hidden]) h2").focus();
    }

    forget() {
        clearTimeout(this.waiting);
        this.off = true;
        try {
            localStorage.removeItem(DRAFT);
        } catch {
            // none was ever kept
        }
        return laporOutbox.remove("draft", "files").catch(() => {});
    }
}

registry.category("public.interactions").add("lapor_website.report_draft", ReportDraft);
