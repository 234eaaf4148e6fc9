import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";
import { shrinkPhoto } from "@lapor_complaints/field/shrink_photo";

const LONGEST_SIDE = 2048; // pixels: enough to read a sign, a tenth of what a camera makes
const SMALL = 300 * 1024; // bytes: a PNG or WebP below this is sent as it is

/** Return the photo smaller and without hidden data; whatever cannot be opened here is judged by the server. */
async function prepared(file) {
    const isPhoto = file.type === "image/jpeg" || (/^image\/(png|webp)$/.test(file.type) && file.size > SMALL);
    const photo = isPhoto && (await shrinkPhoto(file, LONGEST_SIDE).catch(() => null));
    if (!photo || (file.type !== "image/jpeg" && photo.size > file.size)) {
        return file;
    }
    const made = new File([photo], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
    made.chosenSize = file.size;
    return made;
}

/**
 * Collects files over several choices, makes photos small, shows all with a remove button and refuses too many or too
 * large ones. Says "lapor:files" with the list on its element after each change, and takes files by "lapor:put-files".
 */
export class ChooseFiles extends Interaction {
    static selector = ".lapor-files";
    dynamicContent = {
        "input[type=file]": { "t-on-change": this.onChange },
        ".lapor-chosen": { "t-on-click": this.onRemove },
        _root: { "t-on-lapor:put-files": ({ detail }) => this.put(detail) },
    };

    setup() {
        this.input = this.el.querySelector("input[type=file]");
        this.list = this.el.querySelector(".lapor-chosen");
        this.files = [];
    }

    async onChange() {
        const chosen = [...this.input.files];
        this.show([this.el.dataset.working]);
        const made = [];
        for (const file of chosen) {
            made.push(await this.waitFor(prepared(file))); // one after the other: a cheap phone has little memory
        }
        this.add(made);
    }

    put(files) {
        this.files = [];
        this.add(files);
    }

    add(files) {
        const notes = [];
        const { count, bytes, tooMany, tooLarge } = this.el.dataset;
        for (const file of files) {
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
        this.el.dispatchEvent(new CustomEvent("lapor:files", { bubbles: true, detail: [...this.files] }));
    }

    line(file, index) {
        const item = document.createElement("li");
        const button = document.createElement("button");
        const name = document.createElement("span");
        name.textContent = `${file.name} (${Math.ceil(file.size / 1024)} kB)`;
        button.type = "button";
        button.dataset.index = index;
        button.textContent = "×";
        button.setAttribute("aria-label", this.el.dataset.remove.replace("%s", file.name));
        if (file.type.startsWith("image/")) {
            const picture = Object.assign(document.createElement("img"), { src: URL.createObjectURL(file), alt: "" });
            picture.onload = () => URL.revokeObjectURL(picture.src);
            item.append(picture);
        }
        item.append(name, button);
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
