import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

/** Shows a photo large above the page; without scripts the same link opens it. The dialog keeps the focus and closes on Esc. */
export class EnlargePhoto extends Interaction {
    static selector = ".lapor-attachments";
    dynamicContent = { "a[data-photo]": { "t-on-click": this.onClick } };

    onClick(ev) {
        if (ev.ctrlKey || ev.metaKey || ev.shiftKey || !window.HTMLDialogElement) {
            return;
        }
        ev.preventDefault();
        const link = ev.currentTarget;
        const dialog = document.createElement("dialog");
        const image = document.createElement("img");
        const close = document.createElement("button");
        dialog.className = "lapor-lightbox";
        dialog.setAttribute("aria-label", link.textContent.trim());
        image.src = link.href;
        image.alt = link.textContent.trim();
        close.type = "button";
        close.className = "lapor-button";
        close.textContent = this.el.dataset.close;
        dialog.append(close, image);
        dialog.addEventListener("click", () => dialog.close());
        dialog.addEventListener("close", () => {
            dialog.remove();
            link.focus();
        });
        this.el.closest(".lapor").append(dialog);
        dialog.showModal();
    }
}

registry.category("public.interactions").add("lapor_website.enlarge_photo", EnlargePhoto);
