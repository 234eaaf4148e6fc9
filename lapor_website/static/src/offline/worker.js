/* The service worker of the report form. It keeps the empty form with its styles and scripts, and nothing else: no page
 * that names a person or a report ever enters its cache. `VERSION` and the outbox stand above (tools/worker_script.py). */
"use strict";

const SCOPE = new URL(self.registration.scope).pathname.replace(/\/$/, "");
const FORM = `${SCOPE}/baru`;
const SHELL = `${FORM}/luring`;
const MINE = `lapor-form${SCOPE}-`;
const CACHE = MINE + VERSION;
const PARTS = /(?:href|src)="(\/(?:web\/assets|lapor_website\/static)\/[^"]+)"/g;

/** Fetch the form as a stranger gets it, without cookies, and what it needs to be drawn. */
async function fill() {
    const cache = await caches.open(CACHE);
    const response = await fetch(SHELL, { credentials: "omit", cache: "no-store" });
    if (!response.ok || response.redirected) {
        throw new Error("no form");
    }
    const page = await response.text();
    await cache.addAll([...new Set([...page.matchAll(PARTS)].map((found) => found[1].replaceAll("&amp;", "&")))]);
    await cache.put(SHELL, new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } }));
}

async function dropOld() {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(MINE) && name !== CACHE).map((name) => caches.delete(name)));
    await self.clients.claim();
}

async function kept(key) {
    return (await caches.open(CACHE)).match(key);
}

self.addEventListener("install", (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(dropOld()));
self.addEventListener("sync", (event) => {
    if (event.tag === "lapor-send") {
        event.waitUntil(self.laporOutbox.sendAll());
    }
});
self.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || url.origin !== self.location.origin) {
        return;
    }
    if (request.mode === "navigate" && url.pathname === FORM) {
        event.respondWith(fetch(request).catch(async () => (await kept(SHELL)) || Response.error()));
    } else if (/^\/(web\/assets|lapor_website\/static)\//.test(url.pathname)) {
        event.respondWith(kept(url.pathname + url.search).then((found) => found || fetch(request)));
    }
});
