import { _t } from "@web/core/l10n/translation";
import { ConnectionAbortedError, ConnectionLostError, rpc } from "@web/core/network/rpc";

const PATIENCE = 60000; // milliseconds without a sign of life

/** Call a method of one complaint. `onProgress` hears how much (0 to 1) of the request has left the phone. */
export async function fieldCall(method, complaintId, kwargs = {}, onProgress = () => {}) {
    const xhr = new XMLHttpRequest();
    const params = { model: "lapor.complaint", method, args: [[complaintId]], kwargs };
    let timer;
    const call = () => rpc(`/web/dataset/call_kw/lapor.complaint/${method}`, params, { xhr, silent: true });
    const alive = () => {
        clearTimeout(timer);
        timer = setTimeout(() => promise.abort(), PATIENCE);
    };
    xhr.upload.addEventListener("progress", (ev) => {
        onProgress(ev.total ? ev.loaded / ev.total : 0);
        alive();
    });
    const promise = call();
    alive();
    try {
        return await promise;
    } finally {
        clearTimeout(timer);
    }
}

export function isNetworkError(error) {
    return error instanceof ConnectionLostError || error instanceof ConnectionAbortedError;
}

export function isSignedOut(error) {
    return error.exceptionName === "odoo.http.SessionExpiredException";
}

/** Return the sentence that tells the officer why it was not sent. */
export function sentenceOf(error) {
    if (isNetworkError(error)) {
        return _t("No connection. It is kept on this phone and sent as soon as the network is back.");
    }
    if (isSignedOut(error)) {
        return _t("You were signed out. It is kept on this phone: sign in and send it again.");
    }
    const refused = /^odoo\.exceptions\.(User|Access|Missing|Validation)Error$/.test(error.exceptionName || "");
    return (refused && error.data?.message) || _t("The server could not take it. It is kept on this phone: try again.");
}

/** Return the bytes of a blob as base64. */
export function asBase64(blob) {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(blob);
    });
}
