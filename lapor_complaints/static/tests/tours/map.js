import { waitUntil } from "@odoo/hoot-dom";
import { registry } from "@web/core/registry";

// No step looks for a word of the interface: the tour runs in whatever language the city uses.
const READY = ".o_lapor_map_ready";
const item = (title) => `.o_lapor_map_item:contains(${title})`;
const SWITCH = { content: "Show the map", trigger: ".o_switch_view.o_lapor_map", run: "click" };

function foreignRequests() {
    const requests = performance.getEntriesByType("resource").map(({ name }) => name);
    return requests.filter((name) => /^https?:/.test(name) && !name.startsWith(location.origin));
}

const NO_STRANGER = {
    content: "No request has gone to another host",
    trigger: `${READY} .leaflet-container`,
    run() {
        const foreign = foreignRequests();
        if (foreign.length) {
            throw new Error(`asked ${foreign.join()}`);
        }
    },
};

registry.category("web_tour.tours").add("lapor_map_liaison", {
    steps: () => [
        {
            content: "The board needs no map library",
            trigger: ".o_kanban_record",
            run() {
                if (window.L) {
                    throw new Error("the map library was fetched before any map was wanted");
                }
            },
        },
        SWITCH,
        {
            content: "Only the own open ones, with and without a point",
            trigger: `${READY} .o_lapor_map_side:has(${item("Lampu padam")}):has(${item("Got tersumbat")})`,
        },
        {
            trigger: `.o_lapor_map_side:has(${item("Tempat tidak diketahui")}):not(:has(${item("Pohon tumbang")})):not(:has(${item("Sudah selesai")}))`,
        },
        { content: "one needle", trigger: ".o_lapor_base_map .o_lapor_needle:count(1)" },
        { content: "and one place of which only the area is known", trigger: ".o_lapor_base_map .o_lapor_area_count" },
        NO_STRANGER,
        {
            content: "The one without a place is a click away",
            trigger: ".o_lapor_map_side header .btn:eq(3)",
            run: "click",
        },
        { trigger: `.o_lapor_map_list:has(${item("Tempat tidak diketahui")}):not(:has(${item("Lampu padam")}))` },
        { trigger: ".o_lapor_map_side header .btn:eq(0)", run: "click" },
        {
            content: "A number on an area shows what is there",
            trigger: ".o_lapor_base_map .o_lapor_area_count",
            run: "click",
        },
        { trigger: `.o_lapor_map_list:has(${item("Got tersumbat")}):not(:has(${item("Lampu padam")}))` },
        { trigger: ".o_lapor_map_area", run: "click" },
        { trigger: `${item("Lampu padam")} .o_lapor_map_choose`, run: "click" },
        { content: "The list opens the needle", trigger: ".leaflet-popup:contains(Lampu padam)" },
        { trigger: ".leaflet-popup .o_lapor_map_open", run: "click" },
        { trigger: ".o_lapor_form .o_lapor_place:not(:has(.leaflet-container))" },
        { trigger: ".o_lapor_place_toggle", run: "click" },
        { content: "The officer sees the point", trigger: ".o_lapor_place_map .o_lapor_pin" },
        { content: "and cannot move it", trigger: ".o_lapor_place:not(:has(.o_lapor_place_text))" },
        { trigger: ".o_back_button", run: "click" },
        { content: "Back on the map", trigger: `${READY} ${item("Got tersumbat")}` },
    ],
});

registry.category("web_tour.tours").add("lapor_map_coordinator", {
    steps: () => [
        SWITCH,
        { trigger: `${READY} .o_lapor_map_side:has(${item("Lampu padam")}):has(${item("Pohon tumbang")})` },
        NO_STRANGER,
        { trigger: ".o_lapor_map_shade", run: "click" },
        { content: "Areas are shaded", trigger: ".leaflet-container path[fill='#54278f']" },
        { trigger: `${item("Pohon tumbang")} .o_lapor_map_open`, run: "click" },
        { trigger: ".o_lapor_form .o_lapor_place_toggle", run: "click" },
        { trigger: ".o_lapor_place_map .o_lapor_pin" },
        {
            content: "What is no point is refused, and stays as it was typed",
            trigger: ".o_lapor_place_text",
            run: "edit di depan pasar && press Tab",
        },
        { trigger: ".o_lapor_place:has(.text-danger) .o_lapor_place_text:value(di depan pasar)" },
        {
            content: "A point in another area",
            trigger: ".o_lapor_place_text",
            async run(helpers) {
                await helpers.edit(document.querySelector(".o_field_widget[name=address] input").value);
                await helpers.press("Tab");
            },
        },
        { content: "proposes that area", trigger: ".o_lapor_place_proposal" },
        { trigger: ".o_lapor_place_take", run: "click" },
        { trigger: ".o_lapor_place:not(:has(.o_lapor_place_proposal))" },
        { trigger: ".o_form_button_save", run: "click" },
        { trigger: ".o_form_saved" },
    ],
});

registry.category("web_tour.tours").add("lapor_map_counts", {
    steps: () => [
        SWITCH,
        { trigger: `${READY} .o_lapor_base_map .o_lapor_area_count:count(2)` },
        {
            content: "Choosing an area searches in it",
            trigger: ".o_lapor_map_list button:not(:disabled):eq(0)",
            run: "click",
        },
        { trigger: `.o_searchview_facet:eq(1)` },
        { trigger: ".o_lapor_map_item:count(2)" },
    ],
});

registry.category("web_tour.tours").add("lapor_map_tiles", {
    steps: () => [
        SWITCH,
        {
            content: "The needles stand on pictures that another host was asked for",
            trigger: READY,
            run: async () => waitUntil(() => foreignRequests().some((name) => name.includes("ubin.uji.example"))),
        },
    ],
});
