import { registry } from "@web/core/registry";
import { tourState } from "@web_tour/js/tour_state";

const EVERY = 400; // milliseconds

/** The pointer of a tour says its words by itself: a learner, or a phone, does not find them by hovering. */
registry.category("services").add("lapor_learn_pointer", {
    dependencies: ["ui"],
    start(env, { ui }) {
        if (!tourState.getCurrentTour()?.startsWith("lapor_learn_") || tourState.getCurrentConfig().mode !== "manual") {
            return;
        }
        let said = "";
        const timer = setInterval(() => {
            const pointer = document.querySelector(".o_tour_pointer");
            const words = pointer?.textContent.trim();
            if (!tourState.getCurrentTour()) {
                clearInterval(timer);
            } else if (!pointer) {
                // Hidden while a dialog opened above what it pointed at; it does not look again by itself
                ui.bus.trigger("active-element-changed", ui.activeElement);
                said = "";
            } else if (words && words !== said) {
                said = words;
                pointer.dispatchEvent(new MouseEvent("mouseenter"));
            }
        }, EVERY);
    },
});
