/* global L */
import { loadBundle } from "@web/core/assets";
import { registry } from "@web/core/registry";
import { Interaction } from "@web/public/interaction";
import { areaAt } from "../form/area_at";

/** A point on the map or from the device, on request only. It proposes an area and never refuses a report. */
export class ReportPlace extends Interaction {
    static selector = ".lapor-place";
    dynamicContent = {
        ".lapor-place__here": { "t-on-click": this.onHere },
        ".lapor-place__map": { "t-on-click": this.onMap },
        ".lapor-place__centre": { "t-on-click": () => this.mark(this.map.getCenter()) },
        ".lapor-place__drop": { "t-on-click": this.onDrop },
    };

    setup() {
        this.form = this.el.closest("form");
        this.config = JSON.parse(this.el.dataset.map);
        this.said = this.el.querySelector(".lapor-place__said");
        this.frame = this.el.querySelector(".lapor-place__frame");
        this.dropButton = this.el.querySelector(".lapor-place__drop");
        this.proposed = null;
    }

    start() {
        this.el.querySelector(".lapor-place__tools").hidden = false;
        this.el.querySelector(".lapor-place__here").hidden = !navigator.geolocation;
        this.addListener(this.form.elements.latitude, "change", () => this.showPoint());
        this.showPoint();
    }

    get point() {
        const { latitude, longitude } = this.form.elements;
        return latitude.value && longitude.value ? { lat: Number(latitude.value), lng: Number(longitude.value) } : null;
    }

    say(text) {
        this.said.textContent = text;
    }

    onHere() {
        this.say(this.el.dataset.waiting);
        const options = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 };
        navigator.geolocation.getCurrentPosition(
            ({ coords }) => this.el.isConnected && this.mark({ lat: coords.latitude, lng: coords.longitude }, true),
            () => this.say(this.el.dataset.denied),
            options
        );
    }

    /** Keep the point and propose the area in which it lies. */
    async mark({ lat, lng }, move = false) {
        const { latitude, longitude } = this.form.elements;
        latitude.value = lat.toFixed(6);
        longitude.value = lng.toFixed(6);
        this.showPoint(move);
        const area = await this.waitFor(areaAt(this.config.url, lat, lng).catch(() => null));
        this.say(area ? this.propose(area) : this.el.dataset.far);
        latitude.dispatchEvent(new Event("input", { bubbles: true })); // the draft keeps it
    }

    /** Choose the area unless the person has chosen another one; return what to say. */
    propose(area) {
        const select = this.form.elements.area;
        const { found, kept } = this.el.dataset;
        const option = [...select.options].find((one) => one.value === String(area.id));
        if (option && (!select.value || select.value === this.proposed || select.value === "whole")) {
            select.value = this.proposed = option.value;
            select.dispatchEvent(new Event("change", { bubbles: true }));
        }
        const chosen = select.selectedOptions[0];
        return !chosen || chosen === option
            ? found.replace("%s", area.label)
            : kept.replace("%s", area.label).replace("%s", chosen.label.trim());
    }

    showPoint(move = false) {
        this.dropButton.hidden = !this.point;
        if (this.map) {
            this.needle?.remove();
            this.needle = this.point && this.makeNeedle();
            move && this.point && this.map.setView(this.point, Math.max(this.map.getZoom(), 15));
        }
    }

    makeNeedle() {
        const icon = L.divIcon({ className: "lapor-needle", iconSize: [34, 44], iconAnchor: [17, 42], html: "" });
        icon.options.html = this.el.querySelector(".lapor-place__here svg").cloneNode(true);
        const needle = L.marker(this.point, { icon, draggable: true, keyboard: false, title: this.el.dataset.mark });
        needle.on("dragend", () => this.mark(needle.getLatLng()));
        return needle.addTo(this.map);
    }

    async onMap({ currentTarget }) {
        const isOpen = !this.frame.hidden;
        this.frame.hidden = isOpen;
        currentTarget.setAttribute("aria-expanded", String(!isOpen));
        if (!isOpen && !this.map) {
            try {
                await this.waitFor(this.draw());
            } catch {
                this.frame.hidden = true;
                currentTarget.setAttribute("aria-expanded", "false");
                this.say(this.el.dataset.failed);
            }
        }
    }

    async draw() {
        await loadBundle("lapor_website.assets_map");
        const { drawBaseMap } = odoo.loader.modules.get("@lapor_complaints/map/base_map");
        const canvas = this.el.querySelector(".lapor-place__canvas");
        const drawn = await drawBaseMap(canvas, this.config);
        this.map = drawn.map;
        this.registerCleanup(() => this.map.remove());
        this.map.on("click", ({ latlng }) => this.mark(latlng));
        this.showPoint(true);
    }

    onDrop() {
        this.form.elements.latitude.value = this.form.elements.longitude.value = "";
        this.form.elements.latitude.dispatchEvent(new Event("input", { bubbles: true }));
        this.showPoint();
        this.say(this.el.dataset.gone);
        this.el.querySelector(".lapor-place__map").focus();
    }
}

registry.category("public.interactions").add("lapor_website.report_place", ReportPlace);
