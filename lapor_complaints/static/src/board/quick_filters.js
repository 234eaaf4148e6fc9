import { Component, onMounted, onWillUpdateProps, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";

/** The questions of every morning as chips above the board, each a filter of the search view. */
export class QuickFilters extends Component {
    static template = "lapor_complaints.QuickFilters";
    static props = { list: Object };

    setup() {
        this.orm = useService("orm");
        this.state = useState({ counts: {} });
        onMounted(() => this.count());
        onWillUpdateProps(() => this.count());
    }

    /** Asked for when the board stands already: it does not wait for the numbers. */
    async count() {
        const asked = (this.asked = (this.asked || 0) + 1);
        const counts = await this.orm.silent.call("lapor.complaint", "quick_counts", []);
        if (asked === this.asked) {
            this.state.counts = counts;
        }
    }

    get chips() {
        const { searchModel } = this.env;
        const items = searchModel.getSearchItems((item) => item.type === "filter");
        const chips = [
            ["overdue", _t("Overdue"), "fa-exclamation-circle"],
            ["due_today", _t("Due today"), "fa-bell-o"],
            ["mine", _t("Mine"), "fa-user-o"],
            ["unassigned", _t("Unassigned"), "fa-user-times"],
            ["disputed", _t("Disputed"), "fa-comments-o"],
            ["waiting", _t("Waiting for the reporter"), "fa-pause-circle-o"],
        ];
        return chips.flatMap(([name, label, icon]) => {
            const item = items.find((candidate) => candidate.name === name);
            return item ? [{ name, label, icon, item, count: this.state.counts[name] }] : [];
        });
    }

    toggle(chip) {
        this.env.searchModel.toggleSearchItem(chip.item.id);
    }
}
