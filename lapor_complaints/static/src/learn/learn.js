import { Component, onWillStart, useState } from "@odoo/owl";
import { ConfirmationDialog } from "@web/core/confirmation_dialog/confirmation_dialog";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { redirect } from "@web/core/utils/urls";
import { tourState } from "@web_tour/js/tour_state";

const MANUALS = "/lapor_complaints/static/manual";
const WORDS = {
    verifier: () => [_t("Verifier"), _t("Check a new report, forward it, read one that came back.")],
    liaison: () => [_t("Liaison officer"), _t("Accept a report, answer it, and read what its reporter says.")],
    head: () => [_t("Head of the SKPD"), _t("Read an answer before the reporter does, and let it pass.")],
};
const PAGES = {
    verifikator: () => _t("Manual for verifiers"),
    penghubung: () => _t("Manual for liaison officers"),
    pimpinan: () => _t("Manual for heads and oversight"),
    kustodian: () => _t("Manual for the custodian"),
    administrator: () => _t("Manual for administrators"),
};

/** Where everybody finds how LAPOR is used: a guided tour, practice to try things on, the manual of the own role. */
export class LearnPage extends Component {
    static template = "lapor_complaints.LearnPage";
    static props = ["*"];

    setup() {
        this.orm = useService("orm");
        this.action = useService("action");
        this.dialog = useService("dialog");
        this.tour = useService("tour_service");
        this.state = useState({ roles: [], count: 0, manuals: [], running: tourState.getCurrentTour() });
        onWillStart(() => this.load());
    }

    async load() {
        Object.assign(this.state, await this.orm.call("lapor.practice", "overview", []));
    }

    get lessons() {
        return this.state.roles.map((role) => {
            const [title, text] = WORDS[role]();
            return { role, title, text, tour: `lapor_learn_${role}`, running: this.state.running === `lapor_learn_${role}` };
        });
    }

    get pages() {
        return this.state.manuals.map((name) => ({ url: `${MANUALS}/${name}.html`, title: PAGES[name]() }));
    }

    /** A tour begins with fresh practice, so that every step finds what it speaks of. */
    async startTour(lesson) {
        await this.orm.call("lapor.practice", "begin", [lesson.role]);
        this.tour.startTour(lesson.tour, {
            mode: "manual",
            rainbowManMessage: String(_t("<b>Well done!</b> That is how it goes with real reports too.")), // kept as JSON
        });
    }

    /** A tour that was left goes on where it stopped, also after a reload. */
    resumeTour() {
        redirect("/odoo/lapor-practice");
    }

    stopTour() {
        tourState.clear();
        this.state.running = null;
    }

    async begin(role) {
        await this.orm.call("lapor.practice", "begin", [role]);
        this.open();
    }

    open() {
        this.action.doAction("lapor_complaints.lapor_complaint_action_practice");
    }

    end() {
        this.dialog.add(ConfirmationDialog, {
            title: _t("Delete my practice"),
            body: _t("All of your practice reports are deleted. Real reports are not touched."),
            confirmLabel: _t("Delete"),
            confirm: async () => {
                await this.orm.call("lapor.practice", "end", []);
                await this.load();
            },
            cancel: () => {},
        });
    }
}

registry.category("actions").add("lapor_learn", LearnPage);
