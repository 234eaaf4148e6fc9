import { registry } from "@web/core/registry";
import { choose, confirm, current, dialog, write } from "./steps";

registry.category("web_tour.tours").add("lapor_arbiter", {
    steps: () => [
        { trigger: ".o_data_row:contains(Lampu padam) td[name=title]", run: "click" },
        { content: "Why it is here", trigger: ".o_lapor_form .alert-danger" },
        { trigger: "button.o_lapor_decide", run: "click" },
        ...choose(dialog, "skpd_id", "Dinas Uji B"),
        write("Sesuai pembagian tugas"),
        confirm,
        { trigger: current("forwarded") },
        { trigger: ".o_lapor_form:not(:has(.o_lapor_decide))" },
    ],
});
