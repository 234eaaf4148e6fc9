import { _t } from "@web/core/l10n/translation";

/** Codes of `map_read` and the words for them. */
export function wordsOf(fields) {
    return {
        state: Object.fromEntries(fields.state.selection),
        urgency: Object.fromEntries(fields.urgency.selection),
        style: {
            late: "text-bg-danger",
            today: "text-bg-warning",
            soon: "text-bg-info",
            calm: "text-bg-success",
            waiting: "text-bg-secondary",
            none: "text-bg-light",
        },
        badges: (row) =>
            [
                row.support && { icon: "fa-handshake-o", style: "text-bg-info", text: _t("Support") },
                row.is_supervision && { icon: "fa-balance-scale", style: "text-bg-warning", text: _t("Supervision") },
                row.awaits_decision && { icon: "fa-gavel", style: "text-bg-danger", text: _t("For decision") },
                row.dispute_count && { icon: "fa-comments", style: "text-bg-danger", text: _t("Disputed") },
                row.reopen_count && { icon: "fa-repeat", style: "text-bg-danger", text: _t("Reopened") },
                row.is_anonymous && { icon: "fa-user-secret", style: "text-bg-secondary", text: _t("Anonymous") },
                row.is_secret && { icon: "fa-lock", style: "text-bg-secondary", text: _t("Secret") },
            ].filter(Boolean),
    };
}
