/** What many tours do. No step looks for a word of the interface: tours run in whatever language the city uses. */

export const closed = "body:not(:has(.modal))";
export const dialog = ".modal:last";
export const current = (state) => `${closed} .o_arrow_button_current[data-value=${state}]`;

/** Choose the record called `name` in the field `field` within `scope`. */
export const choose = (scope, field, name) => [
    { trigger: `${scope} .o_field_widget[name=${field}] input`, run: `edit ${name}` },
    { trigger: `.o-autocomplete--dropdown-item:contains(${name})`, run: "click" },
    { trigger: `${scope} .o_field_widget[name=${field}] input:value(${name})` },
];

export const write = (text) => ({
    trigger: `${dialog} .o_field_widget[name=text] textarea:visible`,
    run: `edit ${text}`,
});

export const confirm = { trigger: `${dialog} footer button[name=action_confirm]:visible`, run: "click" };

/** Choose the first outcome; the last thing to be filled in, so that no typing meets its onchange. */
export const outcome = [
    { trigger: `${dialog} .o_field_widget[name=outcome] input`, run: "click" },
    { trigger: ".o_select_menu_item:eq(0)", run: "click" },
    { trigger: ".modal:last .o_field_widget[name=outcome] input:not(:placeholder-shown)" },
];
