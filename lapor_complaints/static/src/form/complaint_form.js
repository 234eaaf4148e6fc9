import { registry } from "@web/core/registry";
import { FormController } from "@web/views/form/form_controller";
import { formView } from "@web/views/form/form_view";
import { useSubEnv } from "@odoo/owl";

/** Each button tells how far the history is on this page; after a refusal the page shows what is true now. */
export class ComplaintFormController extends FormController {
    setup() {
        super.setup();
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

registry.category("views").add("lapor_complaint_form", { ...formView, Controller: ComplaintFormController });
