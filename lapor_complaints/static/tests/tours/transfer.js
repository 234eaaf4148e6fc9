import { registry } from "@web/core/registry";
import { choose, closed, confirm, current, dialog, outcome, write } from "./steps";

registry.category("web_tour.tours").add("lapor_transfer", {
    steps: () => [
        { trigger: "button.o_lapor_more", run: "click" },
        { trigger: "button.o_lapor_transfer", run: "click" },
        ...choose(dialog, "external_id", "Provinsi Uji"),
        write("Jalan ini wewenang provinsi"),
        confirm,
        { trigger: `${closed} button.o_lapor_settle` },
        { trigger: ".o_cp_action_menus .dropdown-toggle", run: "click" },
        { trigger: ".o-dropdown--menu .dropdown-toggle:has(.fa-print)", run: "click" },
        { content: "The test has named the letter", trigger: ".o-dropdown--menu .o_menu_item:contains(Uji surat)", run: "click" },
        { content: "It was downloaded", trigger: "body:not(.o_ui_blocked)" },
        { trigger: "button.o_lapor_settle", run: "click" },
        { trigger: ".modal .o_field_widget[name=reply_number] input", run: "edit 600/12/PUPR" },
        write("Provinsi menambal jalan pekan depan"),
        ...outcome,
        confirm,
        { trigger: current("closed") },
    ],
});
