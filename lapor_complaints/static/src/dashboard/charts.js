import { _t } from "@web/core/l10n/translation";
import { cellText, percent, written } from "./numbers";

// Told apart by people who see no red or green, and by their lightness in print
const COLORS = { received: "#1f6f8b", ended: "#8fb996", closed: "#3d8361", backlog: "#b5541c", late: "#b02a37", rest: "#2b7a3d" };
const AGES = ["#9fc5d1", "#5d9fb5", "#d98b4a", "#b02a37"];

/**
 * What a `ChartCard` draws: a chart, and the same as a table. Each cell is {text, value, domain, name}; `at` says which
 * cell a part of the chart stands for.
 */
export function trendChart(months, labels) {
    const names = ["received", "ended", "backlog"];
    const cell = (month, name) => ({
        text: written(month[name]),
        value: month[name],
        domain: month.domains[name],
        name: `${labels[name]}: ${month.label}`,
    });
    return {
        config: {
            type: "bar",
            data: {
                labels: months.map((month) => month.label),
                datasets: names.map((name) => ({
                    type: name === "backlog" ? "line" : "bar",
                    label: labels[name],
                    data: months.map((month) => month[name]),
                    backgroundColor: COLORS[name],
                    borderColor: COLORS[name],
                    borderWidth: name === "backlog" ? 3 : 0,
                    pointStyle: name === "backlog" ? "rectRot" : undefined,
                    pointRadius: 5,
                    order: name === "backlog" ? 0 : 1,
                })),
            },
        },
        heads: [_t("Month"), ...names.map((name) => labels[name])],
        rows: months.map((month) => ({ label: month.label, cells: names.map((name) => cell(month, name)) })),
        at: (dataset, index) => ({ row: index, column: dataset }),
    };
}

export function agesChart(ages) {
    const cells = ages.map((age) => ({ ...age, text: written(age.value), name: age.label }));
    return {
        config: {
            type: "bar",
            data: {
                labels: ages.map((age) => age.label),
                datasets: [{ label: _t("Open"), data: ages.map((age) => age.value), backgroundColor: AGES }],
            },
            options: { indexAxis: "y", plugins: { legend: { display: false } } },
        },
        heads: [_t("Age"), _t("Open")],
        rows: cells.map((cell) => ({ label: cell.label, cells: [cell] })),
        at: (_dataset, index) => ({ row: index, column: 0 }),
    };
}

export function stepsChart(steps) {
    const kinds = ["on_time", "late"];
    const words = { on_time: _t("On time"), late: _t("Late or overdue") };
    const cell = (one) => ({ ...one, text: cellText(one), name: one.label });
    const days = (one) => ({ ...one, text: written(one.value, 1), name: one.label });
    return {
        config: {
            type: "bar",
            data: {
                labels: steps.map((step) => `${step.label}: ${percent(step.share.value)}`),
                datasets: kinds.map((kind) => ({
                    label: words[kind],
                    data: steps.map((step) => step[kind].value),
                    backgroundColor: kind === "late" ? COLORS.late : COLORS.rest,
                })),
            },
            options: { indexAxis: "y", scales: { x: { stacked: true }, y: { stacked: true } } },
        },
        heads: [_t("Step"), words.on_time, words.late, _t("Share on time"), _t("Mean"), _t("Median"), _t("P90")],
        note: _t("Mean, median and P90 (nine in ten are not slower) are working days."),
        rows: steps.map((step) => ({
            label: step.label,
            cells: [
                ...kinds.map((kind) => cell(step[kind])),
                { ...cell(step.share), text: percent(step.share.value) },
                ...["days_mean", "days_median", "days_p90"].map((name) => days(step[name])),
            ],
        })),
        at: (dataset, index) => ({ row: index, column: dataset }),
    };
}
