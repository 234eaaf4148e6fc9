import { registry } from "@web/core/registry";
import "@web/public/interaction_service";

/** Starts every registered interaction through Odoo's own service. It is the only service of a lean page. */
async function start() {
    const env = { debug: odoo.debug, services: {}, isReady: Promise.resolve() };
    const service = await registry.category("services").get("public.interactions").start(env);
    env.services["public.interactions"] = service;
    await service.isReady;
    document.documentElement.classList.add("lapor-ready");
}

// Not `whenReady`: the scripts of the report form come after these and register their interactions before this event
document.addEventListener("DOMContentLoaded", start);
