import { registry } from "@web/core/registry";

const LEAST = 120; // pixels; less is a toolbar of the browser

/** Tell the style sheet how much of the page the phone's keyboard covers, so that what sends stays above it. */
export function measureKeyboard(viewport, height, root) {
    const covered = Math.max(0, height - viewport.height * viewport.scale); // what is zoomed is not covered
    root.classList.toggle("o_lapor_keyboard", covered > LEAST);
    root.style.setProperty("--lapor-keyboard", covered > LEAST ? `${Math.round(covered)}px` : "0px");
}

registry.category("services").add("lapor_keyboard", {
    start() {
        const viewport = window.visualViewport;
        const measure = () => measureKeyboard(viewport, window.innerHeight, document.documentElement);
        viewport?.addEventListener("resize", measure);
    },
});
