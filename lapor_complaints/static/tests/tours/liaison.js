import { registry } from "@web/core/registry";

// No step looks for a word of the interface: the tour runs in whatever language the city uses.
const CARD = ".o_kanban_record:contains(Lampu padam)";
const column = (place) => `.o_kanban_group:eq(${place})`;
const [FORWARDED, IN_PROGRESS, ANSWERED] = [column(0), column(1), column(3)];

/** Attach a real JPEG, as a phone would. */
async function attachPhoto() {
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
    canvas.getContext("2d").fillRect(40, 40, 300, 200);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg"));
    const transfer = new DataTransfer();
    transfer.items.add(new File([blob], "bukti.jpg", { type: "image/jpeg" }));
    const input = document.querySelector(".modal [name=attachment_ids] input[type=file]");
    input.files = transfer.files;
    input.dispatchEvent(new Event("change"));
}

registry.category("web_tour.tours").add("lapor_liaison", {
    url: "/odoo",
    steps: () => [
        {
            content: "The officer lands on the board; what the lifecycle does not allow is refused",
            trigger: `${FORWARDED} ${CARD}`,
            run: `drag_and_drop(${ANSWERED})`,
        },
        { content: "with a sentence that quotes both states", trigger: ".modal-body:contains(“)" },
        { trigger: ".modal .btn-close", run: "click" },
        { trigger: "body:not(:has(.modal))" },
        {
            content: "Moving the card to the next column accepts it",
            trigger: `${FORWARDED} ${CARD}`,
            run: `drag_and_drop(${IN_PROGRESS})`,
        },
        {
            content: "A column that needs words asks for them (the picture tells that the acceptance is stored)",
            trigger: `${IN_PROGRESS} ${CARD}.o_draggable:has([name=user_id] img)`,
            run: `drag_and_drop(${ANSWERED})`,
        },
        { trigger: ".modal .o_field_widget[name=outcome]" },
        { trigger: ".modal .btn-close", run: "click" },
        { trigger: "body:not(:has(.modal))" },
        { trigger: `${IN_PROGRESS} ${CARD}`, run: "click" },
        { trigger: "button.o_lapor_progress", run: "click" },
        { trigger: ".modal .o_field_widget[name=text] textarea", run: "edit Petugas sudah di lokasi" },
        { trigger: ".modal footer button[name=action_confirm]", run: "click" },
        { trigger: "body:not(:has(.modal)) .o_lapor_timeline:contains(Petugas sudah di lokasi)" },
        { trigger: "button.o_lapor_answer", run: "click" },
        { trigger: ".modal .o_field_widget[name=outcome] input", run: "click" },
        { trigger: ".o_select_menu_item:eq(0)", run: "click" },
        { trigger: ".modal .o_field_widget[name=outcome] input:not(:placeholder-shown)" },
        { trigger: ".modal .o_field_widget[name=text] textarea", run: "edit Lampu sudah diganti" },
        { trigger: ".modal .o_field_widget[name=attachment_ids]", run: attachPhoto },
        { trigger: ".modal .o_attachment:contains(bukti.jpg)" },
        { trigger: ".modal footer button[name=action_confirm]", run: "click" },
        { trigger: "body:not(:has(.modal)) .o_arrow_button_current[data-value=answered]" },
        { content: "The photo stands in the history", trigger: ".o_lapor_timeline .o_lapor_gallery img" },
    ],
});
