import { markup } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";

// The tours walk over practice alone and look for no word of the interface: they run in every language.
const OPEN = "body:not(:has(.modal)) .o_lapor_form";
const CARD = (state) => `.o_kanban_record:has(.o_lapor_practice_badge[data-state=${state}]):first`;
const WAITING = ".o_kanban_record:has(.o_lapor_practice_badge[data-answer=approval]):first";
const CONFIRM = ".modal footer button[name=action_confirm]:visible";
const TEXT = ".modal .o_field_widget[name=text] textarea";
const STATE = (state) => `.o_arrow_button_current[data-value=${state}]`;
// All words are ours and hold no value: they may be marked up
const step = (trigger, words, run = "click", tooltipPosition = "bottom") => ({
    trigger,
    content: markup(words),
    run,
    tooltipPosition,
});
const wait = (trigger) => ({ trigger }); // a person waits by herself
const outcome = (content) => [
    step(".modal .o_field_widget[name=outcome] input", content, "click", "top"),
    step(".o_select_menu_item:eq(3)", _t("Choose what fits best."), "click", "right"),
    wait(".modal .o_field_widget[name=outcome] input:not(:placeholder-shown)"),
];

const add = (name, steps) =>
    registry.category("web_tour.tours").add(name, { url: "/odoo/lapor-practice", steps });

add("lapor_learn_liaison", () => [
    step(CARD("forwarded"), _t("Good to have you here! This is your board, with practice reports only. New ones stand on the left. Open the first."), "click", "right"),
    step(`${OPEN} button[name=action_accept]`, _t("Read what the citizen wrote. It is ours: <b>accept</b> it, and she learns that somebody is on it.")),
    wait(STATE("in_progress")),
    step(`${OPEN} button.o_lapor_progress`, _t("Work takes time. A few words of <b>progress</b> keep people calm.")),
    step(TEXT, _t("Write as you would speak at the counter. Names of other citizens stay out."), "edit Tim kami sudah memeriksa lokasi", "top"),
    step(CONFIRM, _t("Send. In practice nobody gets a mail."), "click", "top"),
    step(`${OPEN} button.o_lapor_answer`, _t("Done with the work? Now <b>answer</b>: this is what the citizen has been waiting for.")),
    ...outcome(_t("Be honest about what was achieved: closed is not the same as solved.")),
    step(TEXT, _t("What was done, when, and what happens next."), "edit Petugas sudah memperbaikinya pagi ini", "top"),
    step(CONFIRM, _t("Send the answer."), "click", "top"),
    wait(STATE("answered")),
    step(`${OPEN} .o_lapor_play_dispute`, _t("Now it is the citizen's turn. Play her: she is <b>not satisfied</b>. That happens, and it is not the end.")),
    wait(STATE("in_progress")),
    step(`${OPEN} button.o_lapor_answer`, _t("Read why in the history on this page, then answer again.")),
    ...outcome(_t("What is achieved now?")),
    step(TEXT, _t("Go into what she said."), "edit Kami sudah datang lagi dan menyelesaikannya", "top"),
    step(CONFIRM, _t("Send."), "click", "top"),
    step(`${OPEN} .o_lapor_play_confirm`, _t("Play her once more: this time she is content.")),
    wait(STATE("closed")),
]);

add("lapor_learn_verifier", () => [
    step(CARD("submitted"), _t("Welcome! Every new report comes to you first. These are for practice. Open one."), "click", "right"),
    step(`${OPEN} button.o_lapor_forward`, _t("Understood what it is about? Then <b>forward</b> it to the SKPD whose task it is.")),
    step(".modal .o_field_widget[name=skpd_id] input", _t("LAPOR proposes the SKPD by the category. Look whether it fits; click into the field."), "click", "bottom"),
    step(".modal .o_field_widget[name=note] textarea", _t("An instruction helps: what to look at, by when. The citizen does not read it."), "edit Mohon ditinjau minggu ini", "top"),
    step(CONFIRM, _t("Forward it. In practice nobody is told."), "click", "top"),
    wait(STATE("forwarded")),
    step(`${OPEN} .o_lapor_play_return`, _t("Sometimes it comes back. Play the SKPD: “not our task”.")),
    wait(STATE("submitted")),
    step(`${OPEN} .o_lapor_forward`, _t("The notice above says why, and whose it is. The deadline has not moved. <b>Forward</b> it again.")),
    step(".modal .o_field_widget[name=note] textarea", _t("Say why it goes there."), "edit Sesuai usulan dinas sebelumnya", "top"),
    step(CONFIRM, _t("Off it goes."), "click", "top"),
    wait(STATE("forwarded")),
    step(`${OPEN} .o_lapor_play_accept`, _t("Play the SKPD: it accepts.")),
    step(`${OPEN} .o_lapor_play_answer`, _t("Play the SKPD: it answers.")),
    step(`${OPEN} .o_lapor_play_confirm`, _t("And the citizen is content. You see every step in the history.")),
    wait(STATE("closed")),
]);

add("lapor_learn_head", () => [
    step(WAITING, _t("Welcome! Two answers wait for you: nothing leaves your SKPD unread. Open one."), "click", "right"),
    step(`${OPEN} .o_lapor_send_back`, _t("Read the answer as the citizen would. Too short? <b>Send it back</b> with a friendly word.")),
    step(TEXT, _t("What should be better?"), "edit Sebutkan tanggal pengerjaannya", "top"),
    step(CONFIRM, _t("Send it back: the officer reads your words."), "click", "top"),
    wait(`${OPEN}:not(:has(.o_lapor_approve))`),
    step(".o_back_button, .breadcrumb-item:not(.active) a", _t("Back to the board."), "click", "bottom"),
    step(WAITING, _t("Open the other one."), "click", "right"),
    step(`${OPEN} .o_lapor_approve`, _t("This one is good: <b>approve</b> it.")),
    wait(`${OPEN}:not(:has(.o_lapor_approve))`),
]);
