import { _t } from "@web/core/l10n/translation";
import { formatFloat, formatInteger } from "@web/views/fields/formatters";

const NOTHING = "–";

/** Write a number for people; null and undefined mean that there is nothing to measure. */
export function written(value, digits = 0) {
    if (value === null || value === undefined || value === false) {
        return NOTHING;
    }
    return digits ? formatFloat(value, { digits: [16, digits] }) : formatInteger(Math.round(value));
}

export function percent(value) {
    return written(value) === NOTHING ? NOTHING : `${written(value)}%`;
}

/** Write the value of a cell of the dashboard with its unit. */
export function cellText({ value, unit }) {
    if (written(value) === NOTHING) {
        return NOTHING;
    }
    switch (unit) {
        case "%":
            return percent(value);
        case "days":
            return _t("%s days", written(value, Number.isInteger(value) ? 0 : 1));
        case "stars":
            return _t("%s of 5", written(value, 1));
        default:
            return written(value);
    }
}
