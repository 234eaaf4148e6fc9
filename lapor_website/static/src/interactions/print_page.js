import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

/** Shows the print button, which is of no use without scripts. */
export class PrintPage extends Interaction {
    static selector = ".lapor-print";
    dynamicContent = { _root: { "t-on-click": () => window.print() } };

    start() {
        this.el.hidden = false;
    }
}

registry.category("public.interactions").add("lapor_website.print_page", PrintPage);
