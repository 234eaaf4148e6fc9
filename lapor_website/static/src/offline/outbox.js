// @odoo-module ignore
// What this device keeps: the photos of a draft, and finished reports that wait for a network. One file for the pages
// and for the service worker, which may send while no page is open.
(() => {
    "use strict";

    const DATABASE = "lapor-report";
    const STORES = ["draft", "waiting"];
    const DAYS = 14; // then a draft is forgotten
    let opened = null;

    /** Return the open database; rejects where the browser has none, in a private window for instance. */
    function open() {
        opened ||= new Promise((resolve, reject) => {
            const request = indexedDB.open(DATABASE, 1);
            request.onupgradeneeded = () => STORES.forEach((name) => request.result.createObjectStore(name));
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
        return opened;
    }

    async function run(store, mode, ask) {
        const database = await open();
        return new Promise((resolve, reject) => {
            const transaction = database.transaction(store, mode);
            const request = ask(transaction.objectStore(store));
            transaction.oncomplete = () => resolve(request.result);
            transaction.onerror = transaction.onabort = () => reject(transaction.error);
        });
    }

    const put = (store, key, value) => run(store, "readwrite", (objects) => objects.put(value, key));
    const get = (store, key) => run(store, "readonly", (objects) => objects.get(key));
    const remove = (store, key) => run(store, "readwrite", (objects) => objects.delete(key));
    const all = (store) => run(store, "readonly", (objects) => objects.getAll()).catch(() => []);
    const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

    /** Keep a finished report until it can be sent; its submission key makes it one report, however often it is sent. */
    async function keep(entry) {
        await put("waiting", entry.key, { state: "waiting", savedAt: Date.now(), ...entry });
        tell();
        const registration = await self.navigator.serviceWorker?.getRegistration?.();
        await registration?.sync?.register("lapor-send").catch(() => {}); // not every browser sends by itself
    }

    function tell() {
        const channel = new BroadcastChannel("lapor-outbox");
        channel.postMessage("changed");
        channel.close();
    }

    /** Send what waits; at one time in one tab or worker only. `mine`: the person has said that it is hers. */
    async function sendAll({ mine = false } = {}) {
        const work = async (lock) => {
            for (const entry of lock ? await all("waiting") : []) {
                if (entry.state === "waiting") {
                    const done = await sendOne(entry, mine).catch(() => null); // no network: it goes on waiting
                    if (!done) {
                        return;
                    }
                    await put("waiting", entry.key, done);
                    tell();
                }
            }
        };
        return self.navigator.locks ? self.navigator.locks.request("lapor-send", { ifAvailable: true }, work) : work(true);
    }

    /** Return what becomes of `entry`: received with number and code, or refused with sentences. */
    async function sendOne(entry, mine) {
        const token = await asJson(await fetch("/lapor/baru/token", { cache: "no-store", credentials: "same-origin" }));
        if (!mine && token.account !== (entry.account || "0")) {
            return { ...entry, state: "other" }; // somebody else is logged in: nothing is sent in her name
        }
        let stamp = entry.opened;
        if (!stamp) {
            stamp = token.opened; // written without a network: the form has never been stamped
            await pause(token.wait + 0.5);
        }
        let answer = await post(entry, token.csrf_token, stamp);
        if (answer.errors?.length === 1 && answer.errors[0][0] === "form" && !answer.challenge) {
            await pause(token.wait + 0.5); // it has waited longer than a form is good for: the second attempt counts
            answer = await post(entry, answer.csrf_token, answer.opened);
        }
        if (answer.number) {
            const { key, savedAt } = entry;
            return { key, savedAt, state: "sent", number: answer.number, code: answer.code, url: answer.url };
        }
        return answer.errors ? { ...entry, state: "refused", errors: answer.errors } : null;
    }

    async function post(entry, token, stamp) {
        const body = new FormData();
        for (const [name, value] of entry.fields) {
            body.append(name, value);
        }
        body.set("csrf_token", token);
        body.set("opened", stamp);
        body.set("submission_key", entry.key);
        entry.files.forEach((file) => body.append("attachments", file, file.name));
        const headers = { Accept: "application/json" };
        return asJson(await fetch(entry.url, { method: "POST", body, headers, credentials: "same-origin" }));
    }

    async function asJson(response) {
        if (!response.ok) {
            throw new Error(`HTTP ${response.status}`);
        }
        return response.json();
    }

    self.laporOutbox = { DAYS, put, get, remove, all, keep, tell, sendAll };
})();
