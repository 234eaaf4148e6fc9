// @odoo-module ignore
// What interactions import but cannot use without Owl: client-side templates and translations. Pages of LAPOR are drawn
// by the server, and their scripts read translated texts from data attributes.
(() => {
    "use strict";

    const missing = (name) => () => {
        throw new Error(`${name} is not in the lean bundle: render the page with lapor_full`);
    };
    const define = (module, ...names) =>
        odoo.define(module, [], () => Object.fromEntries(names.map((name) => [name, missing(name)])));

    define("@web/core/utils/render", "renderToElement", "renderToFragment", "renderToString", "renderToMarkup");
    define("@web/core/templates", "getTemplate");
    define("@web/core/l10n/translation", "_t", "appTranslateFn");
})();
