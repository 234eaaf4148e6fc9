import { Component, onWillUnmount, onWillStart, useEffect, useRef, useState } from "@odoo/owl";
import { loadBundle } from "@web/core/assets";
import { cookie } from "@web/core/browser/cookie";
import { uniqueId } from "@web/core/utils/functions";

/* global Chart */

const isDark = () => cookie.get("color_scheme") === "dark";

/** A chart with its numbers in a table: shown on request, and there for screen readers and on paper at all times. */
export class ChartCard extends Component {
    static template = "lapor_complaints.ChartCard";
    static props = {
        title: String,
        chart: Object, // of charts.js
        onOpen: Function,
        help: { type: String, optional: true },
        isEmpty: { type: Boolean, optional: true },
        emptyText: { type: String, optional: true },
    };

    setup() {
        this.canvas = useRef("canvas");
        this.id = uniqueId("o_lapor_chart_");
        this.state = useState({ isTable: false });
        onWillStart(() => loadBundle("web.chartjs_lib"));
        useEffect(
            (chart, canvas) => {
                if (!canvas) {
                    return;
                }
                const drawn = this.draw(chart, canvas);
                return () => drawn.destroy();
            },
            () => [this.props.chart, this.canvas.el]
        );
        const resize = () => this.drawn?.resize();
        window.addEventListener("beforeprint", resize);
        onWillUnmount(() => window.removeEventListener("beforeprint", resize));
    }

    draw(chart, canvas) {
        const { config } = chart;
        const ink = isDark() ? "#e4e4e4" : "#374151";
        const grid = isDark() ? "rgba(255,255,255,.15)" : "rgba(0,0,0,.08)";
        const isFlat = config.options?.indexAxis === "y";
        const whole = { beginAtZero: true, ticks: { color: ink, precision: 0 }, grid: { color: grid } };
        const names = { ticks: { color: ink, autoSkip: !isFlat }, grid: { display: false } };
        const [x, y] = isFlat ? [whole, names] : [names, whole];
        this.drawn = new Chart(canvas, {
            ...config,
            options: {
                responsive: true,
                maintainAspectRatio: false,
                animation: false, // nobody waits for a bar to grow, and a page that is printed shows it whole
                onClick: (_event, hits) => this.onHit(hits[0]),
                onHover: (event, hits) => (event.native.target.style.cursor = hits.length ? "pointer" : ""),
                ...config.options,
                plugins: { legend: { position: "bottom", labels: { color: ink } }, ...config.options?.plugins },
                scales: {
                    x: { ...x, ...config.options?.scales?.x },
                    y: { ...y, ...config.options?.scales?.y },
                },
            },
        });
        return this.drawn;
    }

    onHit(hit) {
        if (hit) {
            const { row, column } = this.props.chart.at(hit.datasetIndex, hit.index);
            this.open(this.props.chart.rows[row].cells[column]);
        }
    }

    open(cell) {
        this.props.onOpen(cell.domain, cell.name);
    }
}
