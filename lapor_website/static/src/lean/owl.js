// @odoo-module ignore
// Odoo's registry, timing and interactions import a few names from Owl, a framework of 60 kB that they hardly use. On the
// public pages these small classes stand in its place; nothing here draws components.
odoo.define("@odoo/owl", [], () => {
    "use strict";

    class Markup extends String {}

    class EventBus extends EventTarget {
        trigger(name, detail) {
            this.dispatchEvent(new CustomEvent(name, { detail }));
        }
    }

    const missing = (name) => () => {
        throw new Error(`${name} needs Owl: render the page with lapor_full`);
    };
    const whenReady = (fn) =>
        new Promise((resolve) => {
            const ready = () => resolve(fn?.());
            document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", ready) : ready();
        });

    return {
        Component: class {},
        EventBus,
        markup: (text) => new Markup(text),
        validate: () => {}, // Odoo checks registries in its debug mode only
        whenReady,
        xml: String.raw,
        onWillStart: missing("onWillStart"),
        onWillUnmount: missing("onWillUnmount"),
        useComponent: missing("useComponent"),
    };
});
