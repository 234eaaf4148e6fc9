import { registry } from "@web/core/registry";

// No step looks for a word of the interface: the tour runs in whatever language the city uses.
const READY = ".o_lapor_dashboard .o_lapor_figure[data-figure=received]";
const figure = (name) => `.o_lapor_figure[data-figure=${name}]`;
let number;

/** Remember the number of a figure, open it, and find as many complaints in the list. */
const look = (name) => [
    {
        content: `Open the figure ${name}`,
        trigger: figure(name),
        run({ anchor, click }) {
            number = anchor.querySelector(".o_lapor_figure_value").textContent.trim();
            return click();
        },
    },
    {
        content: "The list behind it has as many rows",
        trigger: ".o_list_view .o_data_row",
        run() {
            const rows = document.querySelectorAll(".o_list_view .o_data_row").length;
            if (String(rows) !== number) {
                throw new Error(`${name}: ${number} on the dashboard, ${rows} in the list`);
            }
        },
    },
    { content: "Back", trigger: ".o_back_button", run: "click" },
    { trigger: READY },
];

registry.category("web_tour.tours").add("lapor_dashboard_sekda", {
    steps: () => [
        { content: "Who oversees the city lands on the dashboard", trigger: READY },
        ...look("overdue"),
        { content: "The charts are drawn", trigger: ".o_lapor_chart canvas[width]" },
        { trigger: ".o_lapor_load_map.o_lapor_map_ready:has(path[tabindex='-1']):not(:has([tabindex='0']))" },
        { content: "The numbers of a chart as a table", trigger: ".o_lapor_table_toggle:eq(0)", run: "click" },
        { trigger: ".o_lapor_card table .btn-link" },
        { trigger: ".o_lapor_table_toggle:eq(0)[aria-expanded=true]" },
        { content: "Another period", trigger: "#o_lapor_period", run: "select months_12" },
        { trigger: `[aria-busy=false] ${figure("received")}` },
        ...look("received"),
        { content: "The period is still chosen", trigger: "#o_lapor_period:value(months_12)" },
    ],
});

registry.category("web_tour.tours").add("lapor_dashboard_head", {
    steps: () => [
        { trigger: READY },
        { content: "Nothing of the city's inbox", trigger: `.o_lapor_dashboard:not(:has(${figure("unverified")}))` },
        ...look("open"),
        ...look("unaccepted"),
    ],
});
