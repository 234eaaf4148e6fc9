import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";

/** Draws the map of the register when it is opened; the list below says the same. */
export class RegisterMap extends Interaction {
    static selector = ".lapor-map";
    dynamicContent = { _root: { "t-on-toggle": this.onToggle } };

    async onToggle() {
        if (!this.el.open || this.asked) {
            return;
        }
        this.asked = true;
        const state = this.el.querySelector(".lapor-map-state");
        try {
            const [places] = await this.waitFor(
                Promise.all([
                    fetch(this.el.dataset.places).then((answer) => answer.json()),
                    loadBundle("lapor_website.assets_register_map"),
                ])
            );
            const { drawRegister } = odoo.loader.modules.get("@lapor_website/register_map/draw_register");
            this.map = await this.waitFor(drawRegister(this.el, places));
            state.textContent = places.complete ? "" : this.el.dataset.part;
            this.el.classList.add("is-drawn");
        } catch {
            this.asked = false;
            state.textContent = this.el.dataset.failed;
        }
    }

    destroy() {
        this.map?.remove();
    }
}

registry.category("public.interactions").add("lapor_website.register_map", RegisterMap);
