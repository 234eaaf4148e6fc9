import { registry } from "@web/core/registry";
import { confirm, current, outcome, write } from "./steps";

const NEWS = ".modal .o_lapor_meanwhile:visible";

// While this runs, the test lets a colleague write after the page was loaded, and the reporter after the dialog was opened.
registry.category("web_tour.tours").add("lapor_meanwhile", {
    steps: () => [
        { trigger: ".o_kanban_record:contains(Lampu padam)", run: "click" },
        { trigger: "button.o_lapor_answer", run: "click" },
        { content: "What a colleague did since the page was opened", trigger: `${NEWS}:contains(Orang head)` },
        write("Lampu sudah diganti"),
        ...outcome,
        confirm,
        {
            content: "What happened while it was written; nothing typed is lost",
            trigger: `${NEWS}:not(:contains(Orang head))`,
        },
        { trigger: ".modal .o_field_widget[name=text] textarea:value(Lampu sudah diganti)" },
        confirm,
        { trigger: current("answered") },
    ],
});
