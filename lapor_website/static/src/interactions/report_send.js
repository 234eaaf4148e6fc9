/* global laporOutbox */
import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

/** Return 32 letters that nobody can guess: the key that makes one report of all attempts to send it. */
function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(24));
    return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
}

/**
 * Sends the report with a progress bar. The same request as without scripts goes to the same address; only the answer comes
 * as JSON, so that chosen files stay when something is refused. Without a network the report waits on the device.
 */
export class ReportSend extends Interaction {
    static selector = ".lapor-report-form";
    dynamicContent = { _root: { "t-on-submit": this.onSubmit } };

    setup() {
        this.box = this.el.querySelector(".lapor-sending");
        this.said = this.box.querySelector("[role=status]");
        this.bar = this.box.querySelector("progress");
        this.button = this.el.querySelector(".lapor-send");
        this.request = null;
    }

    start() {
        if (!this.el.elements.submission_key.value) {
            this.el.elements.submission_key.value = newKey();
        }
        this.addListener(this.box.querySelector(".lapor-sending__stop"), "click", () => this.request?.abort());
        this.registerCleanup(() => this.request?.abort());
    }

    onSubmit(ev) {
        const captcha = window.grecaptcha || window.turnstile; // Odoo's own modules send the form by themselves
        if (ev.defaultPrevented || captcha) {
            return;
        }
        ev.preventDefault();
        if (this.request || this.isDone) {
            return; // pressed twice
        }
        if (this.el.dataset.shell || !navigator.onLine) {
            this.keep();
            return;
        }
        this.send();
    }

    send() {
        this.request = new XMLHttpRequest();
        this.request.open("POST", this.el.action);
        this.request.setRequestHeader("Accept", "application/json");
        this.request.upload.onprogress = ({ loaded, total }) => this.say(Math.round((loaded / total) * 100));
        this.request.onload = () => this.onAnswer(this.request);
        this.request.onerror = () => this.keep();
        this.request.onabort = () => this.stop(this.box.dataset.cancelled);
        this.toggle(true);
        this.say(0);
        this.request.send(new FormData(this.el));
    }

    say(percent) {
        this.bar.value = percent;
        const { percent: text, last } = this.box.dataset;
        this.said.textContent = percent < 100 ? text.replace("%s", `${percent} %`) : last;
    }

    toggle(busy) {
        this.box.hidden = !busy;
        this.button.hidden = busy;
        this.box.querySelector("button").hidden = !busy;
        this.el.toggleAttribute("aria-busy", busy);
        if (busy) {
            this.box.focus();
        }
    }

    stop(sentence) {
        this.request = null;
        this.toggle(false);
        this.box.hidden = false;
        this.box.querySelector("button").hidden = this.bar.hidden = true;
        this.said.textContent = sentence;
        this.button.focus();
    }

    onAnswer(request) {
        let answer = null;
        try {
            answer = JSON.parse(request.responseText);
        } catch {
            // an error page of a server between us
        }
        this.bar.hidden = false;
        if (answer?.number) {
            this.isDone = true;
            this.el.dispatchEvent(new CustomEvent("lapor:sent"));
            window.location.assign(answer.url);
        } else if (answer?.errors) {
            this.onRefused(answer);
        } else {
            this.stop(this.box.dataset.broken);
        }
    }

    onRefused(answer) {
        this.request = null;
        this.toggle(false);
        this.el.elements.csrf_token.value = answer.csrf_token;
        this.el.elements.opened.value = answer.opened;
        this.challenge(answer.challenge);
        this.el.dispatchEvent(new CustomEvent("lapor:go", { detail: { errors: answer.errors } }));
    }

    /** Put the proof that the server asks for in place of an old one, and let its script work. */
    challenge(html) {
        const service = this.services["public.interactions"];
        const old = this.el.querySelector(".lapor-challenge");
        if (old) {
            service.stopInteractions(old);
            old.remove();
        }
        if (html) {
            this.button.insertAdjacentHTML("beforebegin", html);
            service.startInteractions(this.el.querySelector(".lapor-challenge"));
        }
    }

    /** Without a network: the report waits on this device. If that is impossible, it stays in the form. */
    async keep() {
        this.request = null;
        const fields = [...new FormData(this.el)].filter(([, value]) => typeof value === "string");
        const { account } = this.el.dataset;
        const entry = {
            key: this.el.elements.submission_key.value, fields, files: [...this.el.elements.attachments.files],
            account: account || "0", opened: this.el.elements.opened.value, url: this.el.action,
        }; // prettier-ignore
        try {
            await this.waitFor(laporOutbox.keep(entry));
        } catch {
            this.stop(this.box.dataset.broken);
            return;
        }
        this.isDone = true;
        this.el.dispatchEvent(new CustomEvent("lapor:sent"));
        const note = this.el.querySelector("template.lapor-waiting-note").content.cloneNode(true);
        this.el.hidden = true;
        this.el.after(note);
        this.el.parentElement.querySelector(".lapor-waits").focus();
    }
}

registry.category("public.interactions").add("lapor_website.report_send", ReportSend);
