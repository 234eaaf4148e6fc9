/* The city has switched the offline form off: this worker takes the place of the old one, empties its caches and goes. */
"use strict";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
    const empty = async () => {
        const names = (await caches.keys()).filter((name) => name.startsWith("lapor-form"));
        await Promise.all(names.map((name) => caches.delete(name)));
        await self.registration.unregister();
    };
    event.waitUntil(empty());
});
