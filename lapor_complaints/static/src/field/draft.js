import { user } from "@web/core/user";

/** Return a secret that no other draft has; `crypto.randomUUID` is missing on plain http. */
export function newKey() {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function newDraft(complaint) {
    return {
        id: `${user.userId}:${complaint.id}`,
        userId: user.userId,
        complaintId: complaint.id,
        number: complaint.number,
        title: complaint.title,
        state: complaint.state,
        seen: complaint.seen,
        key: newKey(),
        attempts: [], // what was sent with this key, as far as we do not know what became of it
        text: "",
        stageId: undefined, // not chosen: the next column, once the columns are known
        photos: [], // of { id, blob }
        queued: false,
        savedAt: Date.now(),
        ...VOLATILE,
    };
}

/** What is true only while the page is open. */
export const VOLATILE = { sending: false, sent: false, progress: 0, message: "", signedOut: false, news: [], unsafe: false };

/** Return what tells whether two attempts were the same. */
export function signature(draft) {
    return JSON.stringify([draft.text, draft.stageId, draft.photos.map((photo) => photo.id)]);
}

export function isEmpty(draft) {
    return !draft.photos.length && !draft.text.trim();
}

/** Return the draft as the device keeps it. */
export function stored(draft) {
    const { id, userId, complaintId, number, title, state, seen, key, text, stageId, queued, savedAt } = draft;
    const photos = draft.photos.map(({ id, blob }) => ({ id, blob }));
    return {
        id, userId, complaintId, number, title, state, seen, key, text, stageId, queued, savedAt, photos,
        attempts: [...draft.attempts],
    };
}
