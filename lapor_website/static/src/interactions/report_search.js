import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";
import { plain, search } from "../form/word_match";

/**
 * Lets people type what they look for instead of reading a long list (the combobox of ARIA 1.2). The select stays the
 * field that is sent; who has no scripts chooses from it.
 */
export class SearchSelect extends Interaction {
    static selector = "select[data-search]";

    setup() {
        this.options = [...this.el.options]
            .filter((option) => option.value)
            .map((option) => {
                const group = option.parentElement.label || "";
                const words = (option.dataset.words || "").split(",");
                const phrases = [option.label, ...words, group].map(plain).filter(Boolean);
                return { value: option.value, label: option.label.trim(), group, phrases };
            });
        this.other = this.options.find((option) => !option.group);
        this.active = -1;
        this.build();
    }

    build() {
        const { id } = this.el;
        const field = this.el.parentElement;
        const make = (tag, values) => Object.assign(document.createElement(tag), values);
        this.input = make("input", { type: "text", id: `${id}-search`, autocomplete: "off", className: "lapor-search" });
        this.list = make("ul", { id: `${id}-list`, hidden: true, className: "lapor-found" });
        this.said = make("p", { className: "visually-hidden" });
        this.box = make("div", { className: "lapor-combo" });
        const label = field.querySelector("label");
        const hint = field.querySelector(".lapor-hint") || label.insertAdjacentElement("afterend", make("p", { className: "lapor-hint", id: `hint-${this.el.name}` }));
        hint.textContent = this.el.dataset.search;
        label.htmlFor = this.input.id;
        const roles = { role: "combobox", "aria-expanded": "false", "aria-controls": this.list.id, "aria-autocomplete": "list" };
        const described = [hint.id, this.el.getAttribute("aria-describedby")].filter(Boolean).join(" ");
        const states = { "aria-required": "true", "aria-describedby": described, spellcheck: "false" };
        Object.entries({ ...roles, ...states }).forEach(([name, value]) => this.input.setAttribute(name, value));
        this.list.setAttribute("role", "listbox");
        this.list.setAttribute("aria-label", label.textContent.trim());
        this.said.setAttribute("role", "status");
        this.box.append(this.input, this.list, this.said);
        this.el.before(this.box);
        this.el.hidden = true;
        this.registerCleanup(() => this.box.remove());
    }

    start() {
        this.showChosen();
        this.addListener(this.input, "input", () => this.show(this.input.value));
        this.addListener(this.input, "click", () => this.list.hidden && this.show(""));
        this.addListener(this.input, "focus", () => this.input.select());
        this.addListener(this.input, "keydown", this.onKey);
        this.addListener(this.input, "blur", () => this.onLeave());
        this.addListener(this.list, "pointerdown", (ev) => ev.pointerType === "mouse" && ev.preventDefault());
        this.addListener(this.list, "mousedown", (ev) => ev.preventDefault()); // the focus stays where it is
        this.addListener(this.list, "click", (ev) => this.choose(ev.target.closest("li")?.dataset.value));
        this.addListener(this.el, "change", () => this.showChosen());
    }

    showChosen() {
        const chosen = this.options.find((option) => option.value === this.el.value);
        this.input.value = chosen?.label || "";
    }

    /** List what fits `typed`, everything when nothing is typed; the way out comes last. */
    show(typed) {
        const found = plain(typed) ? search(typed, this.options.filter((one) => one !== this.other)).slice(0, 8) : this.options.filter((one) => one !== this.other);
        this.found = [...found, this.other].filter(Boolean);
        this.active = -1;
        this.list.replaceChildren(...this.found.map((option, index) => this.line(option, index)));
        this.list.scrollTop = 0;
        this.toggle(true);
        const { found: many, nothing } = this.el.dataset;
        this.said.textContent = found.length ? many.replace("%s", found.length) : nothing;
        if (!found.length) {
            const note = Object.assign(document.createElement("li"), { textContent: nothing, className: "is-note" });
            note.setAttribute("role", "presentation");
            this.list.prepend(note);
        }
    }

    line(option, index) {
        const line = document.createElement("li");
        line.id = `${this.list.id}-${index}`;
        line.dataset.value = option.value;
        line.setAttribute("role", "option");
        line.setAttribute("aria-selected", String(option.value === this.el.value));
        line.append(Object.assign(document.createElement("b"), { textContent: option.label }));
        if (option.group) {
            line.append(" ", Object.assign(document.createElement("small"), { textContent: option.group }));
        }
        return line;
    }

    toggle(open) {
        this.list.hidden = !open;
        this.input.setAttribute("aria-expanded", String(open));
        if (!open) {
            this.input.removeAttribute("aria-activedescendant");
        }
    }

    onKey(ev) {
        const step = { ArrowDown: 1, ArrowUp: -1 }[ev.key];
        if (step) {
            ev.preventDefault();
            if (this.list.hidden) {
                this.show("");
            }
            this.move(step);
        } else if (ev.key === "Enter" && !this.list.hidden) {
            ev.preventDefault();
            ev.stopPropagation();
            this.choose(this.found[Math.max(this.active, 0)]?.value);
        } else if (ev.key === "Escape" && !this.list.hidden) {
            ev.stopPropagation();
            this.toggle(false);
            this.showChosen();
        }
    }

    move(step) {
        const lines = [...this.list.querySelectorAll("[role=option]")];
        lines[this.active]?.classList.remove("is-active");
        this.active = (this.active + step + lines.length + (this.active < 0 && step < 0 ? 1 : 0)) % lines.length;
        lines[this.active].classList.add("is-active");
        lines[this.active].scrollIntoView({ block: "nearest" });
        this.input.setAttribute("aria-activedescendant", lines[this.active].id);
    }

    choose(value) {
        if (value) {
            this.el.value = value;
            this.toggle(false);
            this.showChosen();
            this.el.dispatchEvent(new Event("change", { bubbles: true }));
        }
    }

    /** What was typed and not chosen is no choice: show what is chosen, and an emptied field chooses nothing. */
    onLeave() {
        this.toggle(false);
        if (!this.input.value.trim() && this.el.value) {
            this.el.value = "";
            this.el.dispatchEvent(new Event("change", { bubbles: true }));
        }
        const exact = this.options.find((option) => plain(option.label) === plain(this.input.value));
        exact && exact.value !== this.el.value ? this.choose(exact.value) : this.showChosen();
    }
}

registry.category("public.interactions").add("lapor_website.search_select", SearchSelect);
