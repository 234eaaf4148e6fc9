import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { registry } from "@web/core/registry";
import { FormController } from "@web/views/form/form_controller";
import { formView } from "@web/views/form/form_view";
import { useSubEnv } from "@odoo/owl";

/** Each button tells how far the history is on this page; after a refusal the page shows what is true now. */
export class ComplaintFormController extends FormController {
    setup() {
        super.setup();
        this.notification = useService("notification");
        this.leaveWhenGone();
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

    /** Who has returned a report, or finished supporting it, goes back to her list instead of meeting an error. */
    leaveWhenGone() {
        const load = this.model.load.bind(this.model);
        this.model.load = async (params) => {
            const shown = this.model.root;
            try {
                await load(params);
            } catch (error) {
                if (!shown || error.exceptionName !== "odoo.exceptions.AccessError") {
                    throw error;
                }
                this.notification.add(_t("Done. The report is no longer with your SKPD."), { type: "success" });
                this.env.config.historyBack();
            }
        };
    }
}

registry.category("views").add("lapor_complaint_form", { ...formView, Controller: ComplaintFormController });
