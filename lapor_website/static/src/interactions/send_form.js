import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

/** Keeps a form from being sent twice and counts the characters of its long texts. */
export class SendForm extends Interaction {
    static selector = ".lapor-form";
    dynamicContent = {
        _root: { "t-on-submit": this.onSubmit },
        _window: { "t-on-pageshow": this.onReturn },
        "textarea[data-limit]": { "t-on-input": (ev) => this.count(ev.target) },
    };

    setup() {
        this.button = this.el.querySelector("button[type=submit].lapor-send, button[type=submit]");
        this.label = this.button.textContent;
    }

    start() {
        this.el.querySelectorAll("textarea[data-limit]").forEach((area) => this.count(area));
    }

    onSubmit(ev) {
        if (ev.defaultPrevented) {
            return; // the report form's own script sends it
        }
        this.button.disabled = true;
        this.button.textContent = this.el.dataset.sending || this.label;
    }

    /** The back button brings the page as it was left: with a button that nobody can press. */
    onReturn() {
        this.button.disabled = false;
        this.button.textContent = this.label;
    }

    count(area) {
        const counter = area.parentElement.querySelector("[data-counter]");
        const left = Number(area.dataset.limit) - area.value.length;
        if (!counter) {
            return;
        }
        const text = left < 0 ? counter.dataset.over : counter.dataset.text;
        counter.textContent = left < 500 ? text.replace("%s", Math.abs(left)) : "";
        counter.classList.toggle("is-over", left < 0);
    }
}

// After the report form's own script, which may have taken the sending upon itself
registry.category("public.interactions").add("lapor_website.send_form", SendForm, { sequence: 90 });
