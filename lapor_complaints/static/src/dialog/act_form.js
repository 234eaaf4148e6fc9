import { ConfirmationDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { FormController } from "@web/views/form/form_controller";
import { formView } from "@web/views/form/form_view";
import { toRaw } from "@odoo/owl";

const TEXTS = ["text", "note"];

/** Escape and the cross of a dialog do not throw away what was written without asking. */
export class ActFormController extends FormController {
    setup() {
        super.setup();
        if (!this.env.dialogData) {
            return;
        }
        const dialogData = toRaw(this.env.dialogData); // the dialog observes it: a change would draw it anew for ever
        const close = dialogData.close;
        dialogData.close = async (params) => {
            if (params?.dismiss && (await this.hasText())) {
                return this.askFirst(() => close(params));
            }
            return close(params);
        };
    }

    async hasText() {
        const { root } = this.model;
        return (await root.isDirty()) && TEXTS.some((name) => (root.data[name] || "").trim());
    }

    askFirst(close) {
        this.dialogService.add(ConfirmationDialog, {
            title: _t("Your text is not sent yet"),
            body: _t("Close and throw away what you wrote?"),
            confirmLabel: _t("Go on writing"),
            cancelLabel: _t("Throw away"),
            confirm: () => {}, // what Enter does, and Escape: nobody loses a text by pressing a key twice
            dismiss: () => {},
            cancel: close,
        });
    }
}

registry.category("views").add("lapor_act_form", { ...formView, Controller: ActFormController });
