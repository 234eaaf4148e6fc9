import { registry } from "@web/core/registry";

// No step looks for a word of the interface: the tour runs in whatever language the city uses.
const row = (title) => `.o_data_row:contains(${title})`;

registry.category("web_tour.tours").add("lapor_coordinator", {
    url: "/odoo",
    steps: () => [
        {
            content: "The coordinator lands on the inbox and opens a report",
            trigger: `.o_list_view ${row("Lampu padam")} td[name=title]`,
            run: "click",
        },
        { trigger: ".o_lapor_form button.o_lapor_forward", run: "click" },
        {
            content: "The SKPD of the category is proposed",
            trigger: ".modal .o_field_widget[name=skpd_id] input:value(Dinas Uji A)",
        },
        { trigger: ".modal .o_field_widget[name=note] textarea", run: "edit Mohon diperiksa hari ini" },
        { trigger: ".modal footer button[name=action_confirm]", run: "click" },
        {
            content: "It is with the SKPD now",
            trigger: "body:not(:has(.modal)) .o_arrow_button_current[data-value=forwarded]",
        },
        { trigger: ".o_back_button", run: "click" },
        { trigger: `.o_list_view:not(:has(${row("Lampu padam")})) ${row("Got tersumbat")}` },
        {
            content: "Two at once",
            trigger: `${row("Got tersumbat")} .o_list_record_selector input`,
            run: "click",
        },
        { trigger: `${row("Sampah menumpuk")} .o_list_record_selector input`, run: "click" },
        { trigger: ".o_control_panel button[name=action_open_move]", run: "click" },
        { trigger: ".modal .o_field_widget[name=subject]:contains(2)" },
        { trigger: ".modal .o_field_widget[name=skpd_id] input:value(Dinas Uji A)" },
        { trigger: ".modal footer button[name=action_confirm]", run: "click" },
        { trigger: `body:not(:has(.modal)) .o_list_view:not(:has(${row("Got tersumbat")}))` },
    ],
});
