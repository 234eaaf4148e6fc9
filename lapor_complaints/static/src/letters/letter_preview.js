import { Component, onWillUnmount, useEffect, useState, xml } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";

const WAIT = 600; // milliseconds after the last change
const VIEWER = "/web/static/lib/pdfjs/web/viewer.html";

/** The letter as it would be issued with what stands in the form now. */
export class LetterPreview extends Component {
    static template = xml`<iframe t-if="state.url" class="o_lapor_letter_preview w-100 border" t-att-src="state.url" title="Letter"/>`;
    static props = { ...standardWidgetProps };

    setup() {
        this.orm = useService("orm");
        this.state = useState({ url: "" });
        useEffect(
            () => {
                const timer = setTimeout(() => this.draw(), this.state.url ? WAIT : 0);
                return () => clearTimeout(timer);
            },
            () => [JSON.stringify(this.values), this.props.record.data.preview_kind]
        );
        onWillUnmount(() => URL.revokeObjectURL(this.file));
    }

    get values() {
        const texts = Object.entries(this.props.record.data).filter(([name]) => name.startsWith("lapor_"));
        return Object.fromEntries(texts);
    }

    async draw() {
        const { preview_kind } = this.props.record.data;
        const pdf = await this.orm.silent.call("lapor.letter.setting", "draw_preview", [preview_kind, this.values]);
        const bytes = Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0));
        const before = this.file;
        this.file = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
        this.state.url = `${VIEWER}?file=${encodeURIComponent(this.file)}#zoom=page-width&pagemode=none`;
        URL.revokeObjectURL(before);
    }
}

registry.category("view_widgets").add("lapor_letter_preview", { component: LetterPreview });
