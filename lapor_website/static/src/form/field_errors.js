/** Sentences at fields and in the summary above them, with the same marks as the server writes. */

const HOLDER = ".lapor-field, .lapor-tick, .lapor-types, .lapor-place";

/** Return the element that stands for field `name`: a group of choices, a select or an input. */
export function fieldOf(form, name) {
    return form.querySelector(`#field-${CSS.escape(name)}`);
}

/** Move the focus to field `name`, where something can be typed or chosen. */
export function focusField(form, name) {
    const field = fieldOf(form, name);
    const search = form.querySelector(`#field-${CSS.escape(name)}-search`);
    const target = search || (field?.matches("fieldset") && field.querySelector("input")) || field;
    target?.focus();
    target?.closest(HOLDER)?.scrollIntoView({ block: "nearest" });
}

export function clearErrors(form) {
    form.querySelectorAll(".lapor-error").forEach((line) => line.remove());
    form.querySelectorAll(".has-error").forEach((holder) => holder.classList.remove("has-error"));
    form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
    document.getElementById("ringkasan")?.remove();
}

/** Show `errors` ([[field, sentence], …]) below `place` and at their fields; the summary takes the focus. */
export function showErrors(form, errors, place, title) {
    clearErrors(form);
    errors.forEach(([name, sentence]) => markField(form, name, sentence));
    const summary = document.createElement("div");
    Object.assign(summary, { id: "ringkasan", className: "lapor-summary", tabIndex: -1 });
    summary.setAttribute("role", "alert");
    const list = document.createElement("ul");
    for (const [name, sentence] of errors) {
        const item = document.createElement("li");
        const link = fieldOf(form, name) && Object.assign(document.createElement("a"), { href: `#field-${name}` });
        (link || item).textContent = sentence;
        link && item.append(link);
        list.append(item);
    }
    summary.append(Object.assign(document.createElement("h2"), { textContent: title }), list);
    place.after(summary);
    summary.focus();
    summary.scrollIntoView({ block: "start" });
}

function markField(form, name, sentence) {
    const field = fieldOf(form, name);
    if (!field) {
        return;
    }
    const line = Object.assign(document.createElement("p"), { id: `error-${name}`, className: "lapor-error", textContent: sentence });
    const target = form.querySelector(`#field-${CSS.escape(name)}-search`) || field;
    (target.closest(".lapor-combo") || target).matches("fieldset, .lapor-place")
        ? target.querySelector("legend, .lapor-place__tools").before(line)
        : (target.closest(".lapor-combo") || target).before(line);
    if (target.matches("fieldset")) {
        target.querySelector("legend").after(line);
    }
    target.closest(HOLDER)?.classList.add("has-error");
    if (!target.matches("fieldset, .lapor-place")) {
        target.setAttribute("aria-invalid", "true");
    }
    const others = (target.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== line.id);
    target.setAttribute("aria-describedby", [...others, line.id].join(" "));
}
