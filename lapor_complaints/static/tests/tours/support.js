import { registry } from "@web/core/registry";
import { choose, closed, confirm, dialog, write } from "./steps";

const ROW = ".modal .o_field_widget[name=support_ids] .o_selected_row";

registry.category("web_tour.tours").add("lapor_involve", {
    steps: () => [
        { trigger: ".o_notebook a[name=dispositions]", run: "click" },
        { trigger: "button.o_lapor_involve", run: "click" },
        { trigger: ".modal .o_field_widget[name=support_ids] .o_field_x2many_list_row_add a", run: "click" },
        ...choose(ROW, "skpd_id", "Dinas Uji B"),
        { trigger: `${ROW} .o_field_widget[name=instruction] :is(input, textarea)`, run: "edit Pangkas pohonnya" },
        confirm,
        { trigger: `${closed} .o_field_widget[name=path_html]:contains(Pangkas pohonnya)` },
    ],
});

registry.category("web_tour.tours").add("lapor_support", {
    steps: () => [
        { trigger: ".o_data_row:contains(Lampu padam) td[name=title]", run: "click" },
        { content: "What is asked and by when", trigger: ".o_lapor_form .alert:contains(Pangkas pohonnya)" },
        { trigger: "button[name=action_join]", run: "click" },
        { trigger: ".o_lapor_form:not(:has(button[name=action_join]))" },
        { trigger: "button.o_lapor_contribute", run: "click" },
        write("Pohon sudah dipangkas"),
        confirm,
        { trigger: `${closed} .o_lapor_timeline:contains(Pohon sudah dipangkas)` },
        { trigger: "button.o_lapor_finish", run: "click" },
        write("Bagian kami tuntas"),
        confirm,
        { content: "Back on the list, where it is no longer", trigger: `${closed} .o_list_view:not(:has(.o_data_row))` },
    ],
});
