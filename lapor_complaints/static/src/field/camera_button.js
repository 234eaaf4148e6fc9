import { Component, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";

/** Opens the phone's camera at once: a browser allows that only in the very tap. What is not sent yet comes first. */
export class CameraButton extends Component {
    static template = "lapor_complaints.CameraButton";
    static props = { ...standardWidgetProps, label: { type: String, optional: true } };

    setup() {
        this.field = useService("lapor_field");
        this.drafts = useState(this.field.drafts);
        this.input = useRef("input");
    }

    get complaint() {
        const { resId, data } = this.props.record;
        return { id: resId, number: data.number, title: data.title, state: data.state, seen: data.event_count };
    }

    get draft() {
        return this.drafts[this.props.record.resId];
    }

    get title() {
        return this.draft ? _t("Go on with what was not sent") : _t("Take a photo and write progress");
    }

    onClick() {
        if (this.draft) {
            this.show();
        } else {
            this.input.el.click();
        }
    }

    show(files = []) {
        const { model } = this.props.record;
        const reload = async () => {
            await (model.root.isDirty && model.root.save()); // what was changed on the form meanwhile
            await model.load();
        };
        return this.field.show(this.complaint, reload, files);
    }

    onPicked(ev) {
        const files = [...ev.target.files];
        ev.target.value = "";
        if (files.length) {
            this.show(files);
        }
    }
}

export const cameraButton = {
    component: CameraButton,
    extractProps: ({ attrs }) => ({ label: attrs.string }),
    fieldDependencies: [
        { name: "number", type: "char" },
        { name: "title", type: "char" },
        { name: "state", type: "selection" },
        { name: "event_count", type: "integer" },
    ],
};

registry.category("view_widgets").add("lapor_camera", cameraButton);
