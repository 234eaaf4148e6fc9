import { registry } from "@web/core/registry";

// No step looks for a word of the interface: the tour runs in whatever language the city uses.
const ROW = ".o_lapor_similar .o_lapor_beside_row:contains(Lampu padam di pasar)";

registry.category("web_tour.tours").add("lapor_verifier_joins", {
    url: "/odoo",
    steps: () => [
        { trigger: ".o_data_row:contains(Gelap dekat pasar) td[name=title]", run: "click" },
        { content: "The panel says what is similar and why", trigger: `${ROW}:contains(lampu)` },
        { trigger: `${ROW} .o_lapor_relate`, run: "click" },
        { content: "Related ones stand under their own heading", trigger: ".o_lapor_related summary", run: "click" },
        { trigger: ".o_lapor_related .o_lapor_unrelate", run: "click" },
        { content: "Back among the similar ones", trigger: `body:not(:has(.o_lapor_related)) ${ROW} .o_lapor_merge_into`, run: "click" },
        { trigger: ".modal .o_field_widget[name=kept_id] input:value(Lampu padam di pasar)" },
        { trigger: ".modal .o_field_widget[name=note] textarea", run: "edit Ruas yang sama" },
        { trigger: ".modal footer button[name=action_confirm]:visible", run: "click" },
        { trigger: "body:not(:has(.modal)) .o_arrow_button_current[data-value=merged]" },
        { content: "The kept one shows what was said", trigger: ".o_field_widget[name=merged_into_id] a", run: "click" },
        { trigger: ".o_lapor_joined summary", run: "click" },
        { trigger: ".o_lapor_joined[open]:contains(Gelap dekat pasar)" },
    ],
});
