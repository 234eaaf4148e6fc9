import { registry } from "@web/core/registry";

// No step looks for a word of the interface: the tour runs in whatever language the city uses.
const make = { trigger: ".o_control_panel .o_lapor_make:visible, .o_list_view .o_lapor_make:visible", run: "click" };

registry.category("web_tour.tours").add("lapor_periodic_report", {
    steps: () => [
        make,
        { trigger: ".modal footer button[name=action_confirm]:visible", run: "click" },
        { content: "The report opens with its preview", trigger: ".o_lapor_periodic .o_field_pdf_viewer iframe" },
        { trigger: ".o_back_button, .o_breadcrumb a", run: "click" },
        make,
        { trigger: ".modal .o_field_widget[name=each] input", run: "click" },
        { trigger: ".modal footer button[name=action_confirm]:visible", run: "click" },
        { content: "The bar has run to its end", trigger: "body:not(:has(.modal)) .o_list_view .o_data_row:nth-child(4)" },
    ],
});
