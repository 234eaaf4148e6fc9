import { session } from "@web/session";

const KEPT_DAYS = 14; // shorter than the server keeps its receipts
const STORES = ["drafts", "sheets"];

/** Keeps on the device what could not be sent yet, photos included, and the last known columns. */
export class DraftStore {
    constructor() {
        this.opened = null;
    }

    /** Return the open database; rejects where the browser has none, in a private window for instance. */
    open() {
        this.opened ||= new Promise((resolve, reject) => {
            const request = indexedDB.open(`lapor-field-${session.db}`, 1);
            request.onupgradeneeded = () => STORES.forEach((name) => request.result.createObjectStore(name));
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
        return this.opened;
    }

    async run(store, mode, ask) {
        const database = await this.open();
        return new Promise((resolve, reject) => {
            const transaction = database.transaction(store, mode);
            const request = ask(transaction.objectStore(store));
            transaction.oncomplete = () => resolve(request.result);
            transaction.onerror = transaction.onabort = () => reject(transaction.error);
        });
    }

    /** Tell whether the value could be kept. */
    async put(store, key, value) {
        try {
            await this.run(store, "readwrite", (objects) => objects.put(value, key));
            return true;
        } catch {
            return false;
        }
    }

    async get(store, key) {
        return this.run(store, "readonly", (objects) => objects.get(key)).catch(() => undefined);
    }

    async remove(store, key) {
        await this.run(store, "readwrite", (objects) => objects.delete(key)).catch(() => {});
    }

    /** Return the drafts of one user; old ones, of whomever, are thrown away. */
    async draftsOf(userId) {
        const drafts = await this.run("drafts", "readonly", (objects) => objects.getAll()).catch(() => []);
        const oldest = Date.now() - KEPT_DAYS * 24 * 3600 * 1000;
        for (const draft of drafts.filter((draft) => draft.savedAt < oldest)) {
            await this.remove("drafts", draft.id);
        }
        return drafts.filter((draft) => draft.savedAt >= oldest && draft.userId === userId);
    }
}
