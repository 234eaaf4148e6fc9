import { localization } from "@web/core/l10n/localization";
import { registry } from "@web/core/registry";

const { DateTime } = luxon;
const ROW = ".o_data_row:contains(Libur uji)";
const cell = (name) => `.o_selected_row .o_field_widget[name=${name}] input`;

/** Type the moment that the holiday's name tells, `more` later, as this language writes it in this time zone. */
const type = (name, more) => [
    { trigger: `.o_selected_row td[name=${name}]`, run: "click" },
    {
        trigger: cell(name),
        async run({ edit }) {
            const told = document.querySelector(".o_selected_row [name=name] input").value.split(" ").at(-1);
            await edit(DateTime.fromISO(told).plus(more).toFormat(localization.dateTimeFormat));
        },
    },
];

registry.category("web_tour.tours").add("lapor_holiday", {
    steps: () => [
        { trigger: `${ROW} td[name=name]`, run: "click" },
        ...type("date_to", { hours: 23, minutes: 59 }),
        ...type("date_from", {}),
        { trigger: ".o_list_button_save:visible", run: "click" },
        { trigger: "body:not(:has(.o_selected_row)) .o_control_panel .o_lapor_apply_holidays", run: "click" },
        { content: "The preview says how many and which", trigger: ".modal .o_data_row" },
        { trigger: ".modal button[name=action_confirm]:visible", run: "click" },
        { content: "Nothing is left to do", trigger: ".modal .alert-success:visible" },
    ],
});
