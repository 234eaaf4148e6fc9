import { registry } from "@web/core/registry";
import { inputFiles } from "@web/../tests/utils";

const CARD = ".o_kanban_record:contains(Lampu padam)";
const column = (name) => `.o_kanban_group:contains(${name})`;

/** A real JPEG, as a phone would send it. */
async function photo() {
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
    canvas.getContext("2d").fillRect(40, 40, 300, 200);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg"));
    return new File([blob], "bukti.jpg", { type: "image/jpeg" });
}

registry.category("web_tour.tours").add("lapor_liaison", {
    url: "/odoo",
    steps: () => [
        { content: "She lands on her board", trigger: `${column("Forwarded")} ${CARD}` },
        {
            content: "What the lifecycle does not allow is refused",
            trigger: `${column("Forwarded")} ${CARD}`,
            run: `drag_and_drop(${column("Awaiting the reporter's response")})`,
        },
        { content: "with a sentence", trigger: ".modal:contains(Possible now: Ask the reporter, Accept, Return)" },
        { trigger: ".modal footer button", run: "click" },
        {
            content: "She accepts by moving the card",
            trigger: `body:not(:has(.modal)) ${column("Forwarded")} ${CARD}`,
            run: `drag_and_drop(${column("In progress")})`,
        },
        {
            content: "A column that needs words asks for them",
            trigger: `${column("In progress")} ${CARD}`,
            run: `drag_and_drop(${column("Awaiting the reporter's response")})`,
        },
        { trigger: ".modal:contains(Answer) .o_field_widget[name=outcome]" },
        { trigger: ".modal footer button:contains(Cancel)", run: "click" },
        { trigger: `body:not(:has(.modal)) ${column("In progress")} ${CARD}`, run: "click" },
        { trigger: ".o_statusbar_buttons button:contains(Write progress)", run: "click" },
        { trigger: ".modal .o_field_widget[name=text] textarea", run: "edit Petugas sudah di lokasi" },
        { trigger: ".modal footer button:contains(Send)", run: "click" },
        { trigger: "body:not(:has(.modal)) .o_lapor_timeline:contains(Petugas sudah di lokasi)" },
        { trigger: ".o_statusbar_buttons button:contains(Answer)", run: "click" },
        { trigger: ".modal .o_field_widget[name=outcome] select, .modal .o_field_widget[name=outcome] input", run: "click" },
        { trigger: ".o_select_menu_item:contains(Resolved)", run: "click" },
        { trigger: ".modal .o_field_widget[name=text] textarea", run: "edit Lampu sudah diganti" },
        {
            trigger: ".modal .o_field_widget[name=attachment_ids]",
            async run() {
                await inputFiles(".modal .o_field_widget[name=attachment_ids] input[type=file]", [await photo()]);
            },
        },
        { trigger: ".modal .o_attachment:contains(bukti.jpg)" },
        { trigger: ".modal footer button:contains(Send)", run: "click" },
        { trigger: "body:not(:has(.modal)) .o_arrow_button_current:contains(Awaiting the reporter's response)" },
        { content: "The photo stands in the history", trigger: ".o_lapor_timeline .o_lapor_gallery img" },
    ],
});
