import { registry } from "@web/core/registry";

// No step looks for a word of the interface: the tour runs in whatever language the city uses.
const card = (title) => `.o_kanban_record:contains(${title})`;
const column = (name) => `.o_kanban_group:has(.o_column_title:contains(${name}))`;
const menu = (name) => `${column(name)} .o_group_config button:not(:visible)`; // shown under the mouse
const chip = (name) => `.o_lapor_quick [data-chip=${name}]`;
const closed = "body:not(:has(.modal))";

/** Click with Alt held, as one chooses several cards. */
function choose({ anchor }) {
    anchor.dispatchEvent(new MouseEvent("click", { bubbles: true, altKey: true }));
}

registry.category("web_tour.tours").add("lapor_liaison_quick", {
    url: "/odoo",
    steps: () => [
        { content: "Two lie there without anybody", trigger: `${chip("unassigned")}:contains(2)`, run: "click" },
        { trigger: `${chip("unassigned")}[aria-pressed=true]` },
        { trigger: `.o_kanban_renderer:not(:has(${card("Jalan rusak")})) ${card("Lampu padam")}`, run: choose },
        { trigger: card("Got tersumbat"), run: choose },
        { trigger: ".o_control_panel .o_lapor_assign_many", run: "click" },
        { trigger: ".modal .o_lapor_assign .o_data_row:contains(Orang officer)" },
        { trigger: ".modal .o_field_widget[name=user_id] input", run: "edit Orang officer" },
        { trigger: ".o-autocomplete--dropdown-item:contains(Orang officer)", run: "click" },
        { trigger: ".modal footer button[name=action_confirm]", run: "click" },
        { content: "None is left", trigger: `${closed} ${chip("unassigned")}:contains(0)`, run: "click" },
        { trigger: card("Jalan rusak"), run: "click" },
        { trigger: ".o_lapor_form .o_lapor_progress[data-hotkey=g]", run: "press alt+g" },
        {
            content: "The first field is ready to be written in",
            trigger: ".modal .o_field_widget[name=text] textarea:focus",
            run: "edit Sedang dikerjakan",
        },
        { trigger: ".modal .o_field_widget[name=text] textarea", run: "press Escape" },
        {
            content: "It asks before the text is lost",
            trigger: ".modal:not(.o_inactive_modal) .modal-footer .btn-primary:focus",
            run: "click",
        },
        { trigger: ".modal .o_field_widget[name=text] textarea:value(Sedang dikerjakan)", run: "press ctrl+Enter" },
        { trigger: `${closed} .o_lapor_timeline:contains(Sedang dikerjakan)` },
    ],
});

registry.category("web_tour.tours").add("lapor_liaison_returns", {
    url: "/odoo",
    steps: () => [
        { trigger: card("Lampu padam"), run: "click" },
        { trigger: ".o_lapor_form:contains(Lampu padam) button[data-hotkey=l]", run: "press alt+l" },
        { trigger: ".modal .o_field_widget[name=reason_id] input:focus", run: "edit Alasan kembali" },
        { trigger: ".o-autocomplete--dropdown-item:contains(Alasan kembali)", run: "click" },
        { trigger: ".modal .o_field_widget[name=reason_text]:contains(Kalimat untuk umum)" },
        { trigger: ".modal .o_field_widget[name=proposed_skpd_id] input", run: "edit Dinas Uji B" },
        { trigger: ".o-autocomplete--dropdown-item:contains(Dinas Uji B)", run: "click" },
        { trigger: ".modal .o_field_widget[name=text]:visible textarea", run: "edit Bukan urusan kami" },
        { trigger: ".modal footer button[name=action_confirm]:visible", run: "click" },
        {
            content: "No error about rights: the next report is there, and the pager counts one less",
            trigger: `${closed} .o_lapor_form:contains(Got tersumbat)`,
        },
        { trigger: ".o_pager_limit:contains(1)" },
    ],
});

registry.category("web_tour.tours").add("lapor_head_columns", {
    url: "/odoo",
    steps: () => [
        { content: "A common column is not hers", trigger: ".o_kanban_group:eq(1):not(.o_group_draggable)" },
        { trigger: ".o_column_quick_create .o_quick_create_button", run: "click" },
        { trigger: ".o_column_quick_create input", run: "edit Survei uji" },
        { trigger: ".o_column_quick_create .o_kanban_add", run: "click" },
        {
            content: "The cards come into it",
            trigger: `${column("Survei uji")}.o_group_draggable ${card("Lampu padam")}`,
        },
        { trigger: ".o_column_quick_create input", run: "edit Pengerjaan" },
        { trigger: ".o_column_quick_create .o_kanban_add", run: "click" },
        { trigger: `${column("Survei uji")} + ${column("Pengerjaan")}` },
        {
            trigger: `${column("Survei uji")} .o_column_title`,
            run: `drag_and_drop(${column("Pengerjaan")} .o_column_title)`,
        },
        { trigger: `${column("Pengerjaan")} + ${column("Survei uji")}` },
        { trigger: menu("Pengerjaan"), run: "click" },
        { trigger: ".o-dropdown--menu .o_group_edit", run: "click" },
        { trigger: ".modal .o_field_widget[name=name] input", run: "edit Pekerjaan" },
        { trigger: ".modal .o_form_button_save", run: "click" },
        { trigger: `${closed} ${column("Pekerjaan")}` },
        { trigger: menu("Survei uji"), run: "click" },
        { trigger: ".o-dropdown--menu .o_group_edit", run: "click" },
        { trigger: ".modal .o_field_widget[name=active] input", run: "click" },
        { trigger: ".modal .o_form_button_save", run: "click" },
        {
            content: "It is gone, its card has moved on",
            trigger: `${closed} .o_kanban_renderer:not(:has(${column("Survei uji")})) ${column("Pekerjaan")} ${card("Lampu padam")}`,
        },
    ],
});
