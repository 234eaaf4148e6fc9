import { Component, onWillStart, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { KeepLast } from "@web/core/utils/concurrency";
import { useService } from "@web/core/utils/hooks";
import { useSetupAction } from "@web/search/action_hook";
import { Layout } from "@web/search/layout";
import { standardActionServiceProps } from "@web/webclient/actions/action_service";
import { agesChart, stepsChart, trendChart } from "./charts";
import { ChartCard } from "./chart_card";
import { Figure } from "./figure";
import { LoadMap } from "./load_map";
import { percent, written } from "./numbers";
import { Ranking } from "./ranking";

const ACTION = "lapor_complaints.lapor_complaint_action";

/** How the city, or an SKPD, does: every number leads to the complaints behind it. */
export class Dashboard extends Component {
    static template = "lapor_complaints.Dashboard";
    static components = { ChartCard, Figure, Layout, LoadMap, Ranking };
    static props = { ...standardActionServiceProps };

    setup() {
        this.orm = useService("orm");
        this.action = useService("action");
        this.keepLast = new KeepLast();
        this.state = useState({
            ask: { period: "days_90", start: "", end: "", skpd_id: false, ...this.props.state?.ask },
            data: null,
            isLoading: true,
            problem: "",
        });
        useSetupAction({ rootRef: useRef("root"), getLocalState: () => ({ ask: { ...this.state.ask } }) });
        this.open = (domain, name) => this.openComplaints(domain, name);
        this.percent = percent;
        this.written = written;
        onWillStart(() => void this.load()); // the page is there at once and says that it counts
    }

    async load() {
        Object.assign(this.state, { isLoading: true, problem: "" });
        const ask = { ...this.state.ask };
        try {
            const answer = this.orm.silent.call("lapor.indicators", "dashboard", [], ask);
            this.state.data = await this.keepLast.add(answer);
        } catch (error) {
            this.state.problem = error.data?.message || _t("The figures could not be fetched. Please try again.");
        }
        this.state.isLoading = false;
    }

    choosePeriod(period) {
        const { start, end } = this.state.data?.period || {};
        const dates = period === "custom" ? { start, end } : { start: "", end: "" };
        Object.assign(this.state.ask, { period, ...dates });
        return this.load();
    }

    chooseDate(which, day) {
        this.state.ask[which] = day;
        const { start, end } = this.state.ask;
        return start && end ? this.load() : undefined;
    }

    chooseSkpd(value) {
        this.state.ask.skpd_id = Number(value) || false;
        return this.load();
    }

    /** Open the list of the complaints behind a figure, under the figure's name. */
    async openComplaints(domain, name) {
        const action = await this.action.loadAction(ACTION);
        return this.action.doAction({
            ...action,
            name,
            display_name: name,
            path: false, // the address of all complaints would show others when the page is loaded anew
            domain,
            context: { lapor_title: true },
        });
    }

    get trend() {
        return trendChart(this.state.data.trend, this.state.data.labels);
    }

    get ages() {
        return agesChart(this.state.data.ages);
    }

    get steps() {
        return stepsChart(this.state.data.steps);
    }

    get isEmpty() {
        const { sums, burning } = this.state.data;
        return ![...sums, ...burning].some((cell) => cell.value);
    }

    print() {
        window.print();
    }
}

registry.category("actions").add("lapor_dashboard", Dashboard);
