import { registry } from "@web/core/registry";

// No step looks for a word of the interface: the tour runs in whatever language the city uses.
const open = { trigger: ".o_kanban_record:contains(Lampu padam)", run: "click" };
const WAITING = ".o_lapor_waiting_answer";
const closed = "body:not(:has(.modal))";

registry.category("web_tour.tours").add("lapor_head_sends_back", {
    url: "/odoo",
    steps: () => [
        open,
        { trigger: `${WAITING}:contains(Lampu sudah diganti) .o_lapor_send_back`, run: "click" },
        { trigger: ".modal .o_field_widget[name=text] textarea", run: "edit Berapa lampu?" },
        { trigger: ".modal footer button[name=action_confirm]:visible", run: "click" },
        { trigger: `${closed} .o_lapor_form:not(:has(${WAITING})):contains(Berapa lampu?)` },
    ],
});

registry.category("web_tour.tours").add("lapor_liaison_answers_again", {
    url: "/odoo",
    steps: () => [
        open,
        { trigger: ".o_lapor_form:contains(Berapa lampu?) button.o_lapor_answer", run: "click" },
        {
            content: "The dialog begins with what was written before",
            trigger: ".modal .o_field_widget[name=text] textarea:value(Lampu sudah diganti)",
            run: "edit Enam lampu sudah diganti",
        },
        { trigger: ".modal footer button[name=action_confirm]:visible", run: "click" },
        { trigger: `${closed} ${WAITING}:contains(Enam lampu)` },
    ],
});

registry.category("web_tour.tours").add("lapor_head_approves", {
    url: "/odoo",
    steps: () => [
        open,
        { trigger: `${WAITING}:contains(Enam lampu) .o_lapor_approve`, run: "click" },
        { trigger: `.o_arrow_button_current[data-value=answered]` },
    ],
});

registry.category("web_tour.tours").add("lapor_oversight_shield", {
    url: "/odoo/lapor-all",
    steps: () => [
        { trigger: ".o_data_row:contains(Lampu padam) td[name=title]", run: "click" },
        { content: "Nothing is checked before it is asked for", trigger: "body:not(:has(.o_notification))" },
        { trigger: "button.o_lapor_shield", run: "click" },
        { trigger: ".o_notification .o_notification_bar.bg-success" },
    ],
});
