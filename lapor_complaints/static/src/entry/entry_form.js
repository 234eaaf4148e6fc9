import { ConfirmationDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { FormController } from "@web/views/form/form_controller";
import { formView } from "@web/views/form/form_view";

/** What is typed stays in this page until it is filed: nothing is saved by itself, and leaving asks first. */
export class EntryFormController extends FormController {
    async onWillSaveRecord() {
        return false;
    }

    beforeVisibilityChange() {}

    hasText() {
        return !this.model.lapor_filed && Boolean((this.model.root.data.description || "").trim());
    }

    async beforeLeave({ forceLeave } = {}) {
        if (forceLeave || !this.hasText()) {
            return true;
        }
        return new Promise((resolve) => {
            this.dialogService.add(ConfirmationDialog, {
                title: _t("This report is not filed yet"),
                body: _t("Leave and throw away what you wrote?"),
                confirmLabel: _t("Go on writing"),
                cancelLabel: _t("Throw away"),
                confirm: () => resolve(false),
                dismiss: () => resolve(false),
                cancel: () => resolve(true),
            });
        });
    }

    async beforeUnload(ev) {
        if (this.hasText()) {
            ev.preventDefault();
            ev.returnValue = "Unsaved changes";
        }
    }
}

registry.category("views").add("lapor_entry_form", { ...formView, Controller: EntryFormController });
