import { registry } from "@web/core/registry";
import { choose, closed, confirm, current, dialog, outcome, write } from "./steps";

const PARTS = ".modal .o_field_widget[name=part_ids]";

/** Fill in the part in line `place`: the dialog begins with two that say all that the whole says. */
const part = (place, title, ...more) => [
    { trigger: `${PARTS} .o_data_row:eq(${place}) td[name=title]`, run: "click" },
    { trigger: `${dialog} .o_field_widget[name=title] input`, run: `edit ${title}` },
    ...more.flatMap(([field, name]) => choose(dialog, field, name)),
    { trigger: `${dialog} .o_form_button_save`, run: "click" },
    { trigger: `${PARTS} .o_data_row:contains(${title})` },
];

registry.category("web_tour.tours").add("lapor_divide", {
    steps: () => [
        { trigger: "button.o_lapor_split:visible", run: "click" },
        { content: "The first part is the category's", trigger: `${PARTS} .o_data_row:eq(0):contains(Dinas Uji A)` },
        ...part(0, "Aspal berlubang"),
        ...part(1, "Selokan tersumbat", ["category_id", "Drainase uji"], ["skpd_id", "Dinas Uji B"]),
        confirm,
        { content: "The whole is at work as soon as it is divided", trigger: current("in_progress") },
        { trigger: ".o_notebook a[name=parts]", run: "click" },
        { trigger: ".o_field_widget[name=child_ids] .o_data_row:contains(Selokan tersumbat)" },
        { trigger: ".o_field_widget[name=child_ids] .o_data_row:contains(Aspal berlubang)" },
    ],
});

registry.category("web_tour.tours").add("lapor_work_on_a_part", {
    steps: () => [
        {
            content: "Each SKPD sees its own part only",
            trigger: ".o_kanban_view:not(:has(.o_kanban_record:contains(Selokan))) .o_kanban_record:contains(Aspal berlubang)",
            run: "click",
        },
        { trigger: ".o_lapor_form button[name=action_accept]", run: "click" },
        { trigger: current("in_progress") },
        { trigger: "button.o_lapor_answer", run: "click" },
        write("Sudah ditambal"),
        ...outcome,
        confirm,
        { trigger: `${closed} .o_arrow_button_current[data-value=answered]` },
    ],
});
