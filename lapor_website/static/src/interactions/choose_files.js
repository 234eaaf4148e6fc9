import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

/** Collects files over several choices, shows them with a remove button and refuses too many or too large ones. */
export class ChooseFiles extends Interaction {
    static selector = ".lapor-files";
    dynamicContent = {
        "input[type=file]": { "t-on-change": this.onChange },
        ".lapor-chosen": { "t-on-click": this.onRemove },
    };

    setup() {
        this.input = this.el.querySelector("input[type=file]");
        this.list = this.el.querySelector(".lapor-chosen");
        this.files = [];
    }

    onChange() {
        const notes = [];
        const { count, bytes, tooMany, tooLarge } = this.el.dataset;
        for (const file of this.input.files) {
            const known = this.files.some((other) => other.name === file.name && other.size === file.size);
            if (file.size > Number(bytes)) {
                notes.push(tooLarge.replace("%s", file.name));
            } else if (!known && this.files.length >= Number(count)) {
                notes.push(tooMany);
                break;
            } else if (!known) {
                this.files.push(file);
            }
        }
        this.show(notes);
    }

    onRemove(ev) {
        const index = ev.target.closest("button")?.dataset.index;
        if (index !== undefined) {
            this.files.splice(Number(index), 1);
            this.show([]);
            this.input.focus();
        }
    }

    /** Give the collected files back to the input, from which the form is sent, and list them. */
    show(notes) {
        const transfer = new DataTransfer();
        this.files.forEach((file) => transfer.items.add(file));
        this.input.files = transfer.files;
        const lines = this.files.map((file, index) => this.line(file, index));
        this.list.replaceChildren(...lines, ...notes.map((note) => this.note(note)));
    }

    line(file, index) {
        const item = document.createElement("li");
        const button = document.createElement("button");
        item.textContent = `${file.name} (${Math.ceil(file.size / 1024)} kB)`;
        button.type = "button";
        button.dataset.index = index;
        button.textContent = "×";
        button.setAttribute("aria-label", this.el.dataset.remove.replace("%s", file.name));
        item.append(button);
        return item;
    }

    note(text) {
        const item = document.createElement("li");
        item.className = "is-note";
        item.textContent = text;
        return item;
    }
}

registry.category("public.interactions").add("lapor_website.choose_files", ChooseFiles);
