import { registry } from "@web/core/registry";

const column = (name) => `.o_data_row:contains(${name})`;

registry.category("web_tour.tours").add("lapor_coordinator", {
    url: "/odoo",
    steps: () => [
        { content: "She lands on the inbox", trigger: ".o_breadcrumb:contains(Verification)" },
        { content: "She opens a report", trigger: `${column("Lampu padam")} td[name=title]`, run: "click" },
        { trigger: ".o_lapor_form .o_field_widget[name=title]:has(textarea, input)" },
        { trigger: ".o_statusbar_buttons button:contains(Forward)", run: "click" },
        {
            content: "The category's SKPD is proposed",
            trigger: ".modal .o_field_widget[name=skpd_id] input:value(Dinas Uji A)",
        },
        {
            trigger: ".modal .o_field_widget[name=note] textarea",
            run: "edit Mohon diperiksa hari ini",
        },
        { trigger: ".modal footer button:contains(Forward)", run: "click" },
        {
            content: "It is with the SKPD now",
            trigger: "body:not(:has(.modal)) .o_arrow_button_current:contains(Forwarded)",
        },
        { trigger: ".o_back_button, .breadcrumb-item a:contains(Verification)", run: "click" },
        { trigger: `.o_list_view:not(:has(${column("Lampu padam")}))` },
        { content: "Two at once", trigger: `${column("Got tersumbat")} .o_list_record_selector input`, run: "click" },
        { trigger: `${column("Sampah menumpuk")} .o_list_record_selector input`, run: "click" },
        { trigger: ".o_control_panel button:contains(Forward)", run: "click" },
        { trigger: ".modal:contains(2 complaints)" },
        { trigger: ".modal .o_field_widget[name=skpd_id] input:value(Dinas Uji A)" },
        { trigger: ".modal footer button:contains(Forward)", run: "click" },
        { trigger: `body:not(:has(.modal)) .o_list_view:not(:has(${column("Got tersumbat")}))` },
    ],
});
