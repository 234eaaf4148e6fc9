import { download } from "@web/core/network/download";
import { registry } from "@web/core/registry";

/** Reports of type “lapor-pdf” are drawn by our own route and downloaded. */
registry.category("ir.actions.report handlers").add("lapor_pdf", async (action, options, env) => {
    if (action.report_type !== "lapor-pdf") {
        return false;
    }
    const ids = (action.context.active_ids || []).join(",");
    env.services.ui.block();
    try {
        await download({ url: `/lapor/pdf/${action.report_name}/${ids}`, data: {} });
    } finally {
        env.services.ui.unblock();
    }
    return true;
});
