import { StatusBarButtons } from "@web/views/form/status_bar_buttons/status_bar_buttons";

/** The header stays one line: the first acts are buttons, the others stand under “More”. */
export class LaporStatusBarButtons extends StatusBarButtons {
    static template = "lapor_complaints.StatusBarButtons";

    get acts() {
        const names = this.visibleSlotNames;
        const room = this.env.isSmall ? 1 : 3;
        const shown = names.length > room + 1 || this.env.isSmall ? room : names.length;
        return [names.slice(0, shown), names.slice(shown)];
    }
}
