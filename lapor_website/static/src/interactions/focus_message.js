import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

/** Moves the focus to what the server has to say: errors or success, so that screen readers begin there. */
export class FocusMessage extends Interaction {
    static selector = ".lapor [data-focus]";

    start() {
        this.el.focus();
    }
}

registry.category("public.interactions").add("lapor_website.focus_message", FocusMessage);
