import { registry } from "@web/core/registry";
import { FormController } from "@web/views/form/form_controller";
import { FormRenderer } from "@web/views/form/form_renderer";
import { formView } from "@web/views/form/form_view";
import { useService } from "@web/core/utils/hooks";
import { useSubEnv } from "@odoo/owl";
import { goOnWhenGone } from "./goes_on";
import { LaporStatusBarButtons } from "./status_bar_buttons";

/** Each button tells how far the history is on this page; after a refusal the page shows what is true now. */
export class ComplaintFormController extends FormController {
    setup() {
        super.setup();
        goOnWhenGone(this, useService("notification"));
        const press = this.env.onClickViewButton;
        useSubEnv({
            onClickViewButton: async (params) => {
                const seen = { lapor_seen: this.model.root.data.event_count };
                params.clickParams.buttonContext = { ...params.clickParams.buttonContext, ...seen };
                try {
                    return await press(params);
                } catch (error) {
                    await this.model.load().catch(() => this.env.config.historyBack());
                    throw error;
                }
            },
        });
    }
}

export class ComplaintFormRenderer extends FormRenderer {
    static components = { ...FormRenderer.components, StatusBarButtons: LaporStatusBarButtons };
}

registry.category("views").add("lapor_complaint_form", {
    ...formView,
    Controller: ComplaintFormController,
    Renderer: ComplaintFormRenderer,
});
