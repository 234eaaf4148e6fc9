import { Component, onMounted, onWillDestroy, useEffect, useRef, useState } from "@odoo/owl";
import { ConfirmationDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { newKey } from "./draft";
import { isSignedOut, sentenceOf } from "./field_call";
import { shrinkPhoto } from "./shrink_photo";

const NO_SHEET = { act: "progress", columns: [], phrases: [], may_answer: false, max_photos: 5 };

/** One screen on the phone: photos, words, column, send. */
export class FieldSheet extends Component {
    static template = "lapor_complaints.FieldSheet";
    static components = { Dialog };
    static props = { draft: Object, files: { type: Array, optional: true }, close: Function };

    setup() {
        this.field = useService("lapor_field");
        this.dialog = useService("dialog");
        this.draft = useState(this.props.draft);
        this.state = useState({ ...NO_SHEET, shrinking: 0, loaded: false });
        this.words = useRef("words");
        this.urls = new Map();
        onMounted(() => Promise.all([this.load(), this.add(this.props.files || [])]));
        onWillDestroy(() => this.urls.forEach((url) => URL.revokeObjectURL(url)));
        useEffect(
            (sent) => {
                if (sent) {
                    this.props.close();
                }
            },
            () => [this.draft.sent]
        );
    }

    get title() {
        const act = this.state.act === "contribute" ? _t("Contribution") : _t("Progress");
        return `${act} · ${this.draft.number}`;
    }

    get signInUrl() {
        return `/web/login?redirect=${encodeURIComponent(location.pathname + location.search)}`;
    }

    get percent() {
        return Math.round(this.draft.progress * 100);
    }

    get sendLabel() {
        if (this.draft.sending) {
            return _t("Sending…");
        }
        return this.draft.news.length ? _t("Send all the same") : _t("Send");
    }

    async load() {
        try {
            const sheet = await this.field.sheet(this.draft);
            Object.assign(this.state, sheet, { loaded: true });
            if (sheet.news.length) {
                this.draft.news = sheet.news;
            }
            this.draft.seen = sheet.seen;
            if (!sheet.columns.some((column) => column.id === this.draft.stageId)) {
                this.draft.stageId = sheet.next || undefined;
            }
        } catch (error) {
            this.draft.message ||= sentenceOf(error);
            this.draft.signedOut = isSignedOut(error);
        }
    }

    thumbnail(photo) {
        if (!this.urls.has(photo.id)) {
            this.urls.set(photo.id, URL.createObjectURL(photo.blob));
        }
        return this.urls.get(photo.id);
    }

    /** What is changed by hand is sent by hand. */
    changed(values) {
        Object.assign(this.draft, values, { queued: false, message: "" });
        return this.field.save(this.draft);
    }

    async onPicked(ev) {
        const files = [...ev.target.files];
        ev.target.value = ""; // so that the same photo can be chosen again
        await this.add(files);
    }

    async add(files) {
        for (const file of files) {
            if (this.draft.photos.length >= this.state.max_photos) {
                this.draft.message = _t("At most %s photos at once.", this.state.max_photos);
                return;
            }
            this.state.shrinking++;
            try {
                const blob = await shrinkPhoto(file);
                await this.changed({ photos: [...this.draft.photos, { id: newKey(), blob }] });
            } catch {
                this.draft.message = _t("This phone cannot open “%s” as a photo.", file.name);
            } finally {
                this.state.shrinking--;
            }
        }
    }

    remove(photo) {
        return this.changed({ photos: this.draft.photos.filter((other) => other.id !== photo.id) });
    }

    usePhrase(phrase) {
        const text = this.draft.text.trim();
        this.changed({ text: text ? `${text} ${phrase.text}` : phrase.text });
    }

    send() {
        if (!this.draft.text.trim()) {
            this.draft.message = _t("Write what was done, or choose one of the sentences.");
            this.words.el.focus();
            return;
        }
        return this.field.send(this.draft);
    }

    async answer() {
        if (await this.field.answer(this.draft)) {
            this.props.close();
        }
    }

    discard() {
        this.dialog.add(ConfirmationDialog, {
            title: _t("Discard"),
            body: _t("The words and photos that were not sent are deleted from this phone."),
            confirmLabel: _t("Discard"),
            confirm: async () => {
                Object.assign(this.draft, { photos: [], text: "" });
                await this.field.discard(this.draft);
                this.props.close();
            },
            cancel: () => {},
        });
    }
}
