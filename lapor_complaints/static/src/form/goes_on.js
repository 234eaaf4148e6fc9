import { _t } from "@web/core/l10n/translation";

const GONE = ["odoo.exceptions.AccessError", "odoo.exceptions.MissingError"];

/**
 * A complaint that was just returned or sent elsewhere is no longer this officer's to read: the page goes on to the next
 * one of the pager instead of showing an error about rights.
 */
export function goOnWhenGone(controller, notification) {
    const { model, env } = controller;
    const load = model.load.bind(model);
    model.load = async (params = {}) => {
        try {
            return await load(params);
        } catch (error) {
            if (Object.keys(params).length || !GONE.includes(error.exceptionName)) {
                throw error;
            }
            const { resId, resIds } = model.config;
            const rest = resIds.filter((id) => id !== resId);
            notification.add(_t("It is no longer with you."), { type: "info" });
            if (!rest.length) {
                return env.config.historyBack();
            }
            return load({ resId: rest[Math.min(resIds.indexOf(resId), rest.length - 1)], resIds: rest });
        }
    };
}
