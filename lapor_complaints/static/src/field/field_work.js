import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { user } from "@web/core/user";
import { reactive } from "@odoo/owl";
import { isEmpty, newDraft, newKey, signature, stored, VOLATILE } from "./draft";
import { DraftStore } from "./draft_store";
import { asBase64, fieldCall, isNetworkError, isSignedOut, sentenceOf } from "./field_call";
import { FieldSheet } from "./field_sheet";

const AGAIN_AFTER = 30000; // milliseconds; a phone may believe in a network that is not there

/** Drafts of field work: kept on the device until the server has them, sent exactly once. */
export class FieldWork {
    constructor(env, services) {
        this.env = env;
        Object.assign(this, services);
        this.store = new DraftStore();
        this.drafts = reactive({}); // by id of the complaint
        this.open = new Set(); // drafts whose sheet is on the screen
        this.reloads = new Map(); // how the page behind shows what is new
    }

    async start() {
        for (const draft of await this.store.draftsOf(user.userId)) {
            this.drafts[draft.complaintId] ||= { ...draft, ...VOLATILE };
        }
        const flush = () => this.flush();
        window.addEventListener("online", flush);
        document.addEventListener("visibilitychange", flush);
        setInterval(flush, AGAIN_AFTER);
        flush();
    }

    /** Show the sheet of a complaint with the draft that is there, or a new one of `files`. */
    show(complaint, reload, files = []) {
        const draft = (this.drafts[complaint.id] ||= newDraft(complaint));
        if (reload) {
            this.reloads.set(complaint.id, reload);
        }
        if (!this.open.has(complaint.id)) {
            this.open.add(complaint.id);
            this.dialog.add(FieldSheet, { draft, files }, { onClose: () => this.onSheetClosed(draft) });
        }
        return draft;
    }

    onSheetClosed(draft) {
        this.open.delete(draft.complaintId);
        if (isEmpty(draft) && !draft.sending) {
            this.discard(draft);
        }
    }

    /** Keep the draft on the device; a change by hand has to be sent by hand. */
    async save(draft) {
        draft.savedAt = Date.now();
        draft.unsafe = !(await this.store.put("drafts", draft.id, stored(draft)));
        if (draft.sent) {
            await this.store.remove("drafts", draft.id); // sent while it was being written
        }
    }

    discard(draft) {
        delete this.drafts[draft.complaintId];
        return this.store.remove("drafts", draft.id);
    }

    /** Return what the server offers for this complaint; without a network what it offered last for such a one. */
    async sheet(draft) {
        const key = `${user.userId}:${draft.state}`;
        try {
            const sheet = await fieldCall("field_sheet", draft.complaintId, { seen: draft.seen, context: user.context });
            await this.store.put("sheets", key, sheet);
            return sheet;
        } catch (error) {
            const known = (isNetworkError(error) || isSignedOut(error)) && (await this.store.get("sheets", key));
            if (!known) {
                throw error;
            }
            const columns = known.columns.map((column) => ({ ...column, current: false }));
            return { ...known, columns, seen: draft.seen, news: [], next: false, may_answer: false };
        }
    }

    async send(draft) {
        if (draft.sending || draft.sent) {
            return;
        }
        // queued until the server has answered: a phone may throw the page away in the middle
        Object.assign(draft, { ...VOLATILE, sending: true, queued: true });
        draft.attempts.push(signature(draft));
        await this.save(draft);
        try {
            this.onAnswer(draft, await fieldCall("field_send", ...(await this.request(draft, true))));
        } catch (error) {
            this.onFailure(draft, error);
        } finally {
            draft.sending = false;
            await this.save(draft);
        }
    }

    async request(draft, whole) {
        const photos = [];
        for (const { id, blob } of draft.photos) {
            photos.push([`${id}.jpg`, await asBase64(blob)]);
        }
        const given = { text: draft.text, photos, seen: draft.seen, context: user.context };
        const kwargs = whole ? { ...given, key: draft.key, stage_id: draft.stageId || false } : given;
        return [draft.complaintId, kwargs, (part) => (draft.progress = part)];
    }

    onAnswer(draft, answer) {
        draft.queued = false;
        if (answer.news) {
            Object.assign(draft, { news: answer.news, seen: answer.seen, attempts: [] });
        } else if (answer.again && draft.attempts.some((attempt) => attempt !== signature(draft))) {
            Object.assign(draft, { key: newKey(), attempts: [] });
            draft.message = _t("What you sent before has arrived. What you changed since is still here: send it too, or discard it.");
        } else {
            this.onSent(draft);
        }
    }

    onSent(draft) {
        draft.sent = true;
        delete this.drafts[draft.complaintId];
        this.notification.add(_t("%s: your progress is with the reporter.", draft.number), { type: "success" });
        this.reload(draft);
    }

    reload(draft) {
        const reload = this.reloads.get(draft.complaintId);
        this.reloads.delete(draft.complaintId);
        if (reload) {
            return reload();
        }
        if (this.action.currentController && !document.querySelector(".o_dialog")) {
            this.action.doAction({ type: "ir.actions.client", tag: "soft_reload" });
        }
    }

    onFailure(draft, error) {
        draft.message = sentenceOf(error);
        draft.signedOut = isSignedOut(error);
        draft.queued = isNetworkError(error);
        if (!draft.queued) {
            draft.attempts = []; // the server has answered: nothing was written
        }
    }

    /** Send what waits for the network, one after the other; what needs a decision is offered again. */
    async flush() {
        if (this.flushing || !navigator.onLine || document.visibilityState === "hidden") {
            return;
        }
        this.flushing = true;
        for (const draft of Object.values(this.drafts).filter((draft) => draft.queued)) {
            await this.send(draft);
            if (!draft.sent && !draft.queued && !this.open.has(draft.complaintId)) {
                this.offer(draft);
            }
        }
        this.flushing = false;
    }

    offer(draft) {
        const close = this.notification.add(_t("%s was not sent yet.", draft.number), {
            type: "warning",
            sticky: true,
            buttons: [{ name: _t("Open it"), primary: true, onClick: () => close(this.show({ id: draft.complaintId })) }],
        });
    }

    /** Go on to the final answer with the same words and photos; the draft stays until that is sent. */
    async answer(draft) {
        Object.assign(draft, { ...VOLATILE, sending: true });
        try {
            const dialog = await fieldCall("field_answer", ...(await this.request(draft, false)));
            const onClose = (infos) => {
                if (infos?.lapor_done) {
                    this.discard(draft);
                }
                return this.reload(draft);
            };
            await this.action.doAction(dialog, { onClose });
            return true;
        } catch (error) {
            this.onFailure(draft, error);
            draft.queued = false;
        } finally {
            draft.sending = false;
        }
        return false;
    }
}

registry.category("services").add("lapor_field", {
    dependencies: ["dialog", "notification", "action"],
    start(env, services) {
        const work = new FieldWork(env, services);
        work.start();
        return work;
    },
});
