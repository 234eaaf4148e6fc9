/** What a step must hold before the next one: the same demands as the server's, with the server's sentences. */

/** Return [[field, sentence], …] for what is missing in `step`, in the order of the page. */
export function missing(form, step) {
    return [...step.querySelectorAll("[data-need]")]
        .filter((field) => !isGiven(form, field))
        .map((field) => [field.id.replace("field-", ""), field.dataset.need]);
}

function isGiven(form, field) {
    const typed = (field.value || "").trim();
    if (field.matches("fieldset")) {
        return Boolean(field.querySelector("input:checked"));
    }
    if (field.type === "checkbox") {
        return field.checked;
    }
    const isAnonymous = form.elements.anonymous.checked;
    if (field.name === "name") {
        return isAnonymous || Boolean(typed);
    }
    if (field.name === "email") {
        return isAnonymous || Boolean(typed) || Boolean(form.elements.phone.value.trim());
    }
    return typed.length >= Number(field.dataset.least || 1);
}
