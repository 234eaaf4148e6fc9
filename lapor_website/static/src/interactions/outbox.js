/* global laporOutbox */
import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

/** Says on every page what waits on this device, sends it when there is a network, and shows number and code then. */
export class Outbox extends Interaction {
    static selector = ".lapor-outbox";
    dynamicContent = {
        _window: { "t-on-online": () => this.send() },
        _root: { "t-on-click": this.onClick },
    };

    async willStart() {
        this.entries = window.indexedDB ? await laporOutbox.all("waiting") : [];
    }

    start() {
        if (window.BroadcastChannel) {
            const channel = new BroadcastChannel("lapor-outbox");
            channel.onmessage = () => this.refresh();
            this.registerCleanup(() => channel.close());
        }
        this.show();
        this.send();
    }

    async send(options) {
        if (navigator.onLine && this.entries.some((entry) => entry.state === "waiting")) {
            this.sending = true;
            this.show();
            await this.waitFor(laporOutbox.sendAll(options));
            this.sending = false;
            await this.refresh();
        }
    }

    async refresh() {
        this.entries = await this.waitFor(laporOutbox.all("waiting"));
        const isNew = this.entries.some((entry) => entry.state === "waiting") && !this.sending && navigator.onLine;
        this.show();
        if (isNew && !this.tried) {
            this.tried = true;
            this.send();
        }
    }

    show() {
        this.el.hidden = this.entries.length === 0;
        this.el.replaceChildren(...this.entries.map((entry) => this.line(entry)));
        if (!this.entries.some((entry) => entry.state === "waiting")) {
            document.querySelector(".lapor-waits")?.remove();
        }
    }

    line(entry) {
        const line = Object.assign(document.createElement("div"), { className: `lapor-outbox__line is-${entry.state}` });
        const state = entry.state === "waiting" && this.sending ? "sending" : entry.state;
        const said = document.createElement("p");
        said.setAttribute("role", "status");
        const [start, middle, end] = this.el.dataset[state].split("%s");
        said.append(start);
        if (state === "sent") {
            const strong = (text) => Object.assign(document.createElement("b"), { textContent: text });
            said.append(strong(entry.number), middle, strong(entry.code), end);
        }
        line.append(said, ...this.buttons(entry, state));
        return line;
    }

    buttons(entry, state) {
        const acts = { waiting: ["send", "drop"], other: ["send", "drop"], refused: ["open", "drop"], sent: ["see", "noted"], sending: [] };
        return acts[state].map((act) => {
            const button = Object.assign(document.createElement("button"), { type: "button", textContent: this.el.dataset[act] });
            button.className = `lapor-button ${act === "drop" || act === "noted" ? "lapor-button--quiet" : ""}`;
            Object.assign(button.dataset, { act, key: entry.key });
            return button;
        });
    }

    async onClick(ev) {
        const { act, key } = ev.target.closest("button")?.dataset || {};
        const entry = this.entries.find((one) => one.key === key);
        if (!entry || (act === "drop" && !window.confirm(this.el.dataset.sure))) {
            return;
        }
        if (act === "see") {
            window.location.assign(entry.url);
        } else if (act === "open") {
            this.open(entry);
        } else if (act === "send") {
            await laporOutbox.put("waiting", key, { ...entry, state: "waiting" });
            this.entries = await laporOutbox.all("waiting");
            await this.send({ mine: true });
        } else {
            await laporOutbox.remove("waiting", key);
            laporOutbox.tell();
            await this.refresh();
        }
    }

    /** Give a refused report back to the form as its draft. */
    async open(entry) {
        const kept = entry.fields.filter(([name]) => !["csrf_token", "consent", "opened"].includes(name));
        const draft = { savedAt: Date.now(), step: "review", account: entry.account, values: kept };
        localStorage.setItem("lapor-draft", JSON.stringify(draft));
        await laporOutbox.put("draft", "files", entry.files);
        await laporOutbox.remove("waiting", entry.key);
        window.location.assign(entry.url);
    }
}

registry.category("public.interactions").add("lapor_website.outbox", Outbox);

/** Lets the device keep the form for when there is no network. The worker decides what it keeps (offline/worker.js). */
export class KeepForm extends Interaction {
    static selector = ".lapor-report-form";

    async start() {
        const { prefix, offline } = this.el.dataset;
        if (!window.isSecureContext || !navigator.serviceWorker) {
            return;
        }
        const scope = `${prefix}/lapor`;
        if (offline) {
            await navigator.serviceWorker.register("/lapor/sw.js", { scope }).catch(() => {});
        } else {
            const known = await navigator.serviceWorker.getRegistration(scope);
            await known?.update().catch(() => {}); // the new worker removes itself and what was kept
        }
    }
}

registry.category("public.interactions").add("lapor_website.keep_form", KeepForm);
