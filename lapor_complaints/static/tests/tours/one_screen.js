import { registry } from "@web/core/registry";

// No step looks for a word of the interface: the tour runs in whatever language the city uses.
const NEEDED = {
    number: ".o_lapor_form [name=number]",
    title: ".o_lapor_form h2 [name=title]",
    clock: ".o_lapor_form .o_lapor_clock",
    text: ".o_lapor_told [name=description]",
    photo: ".o_lapor_told .o_lapor_gallery button:nth-child(3) img",
    area: ".o_lapor_told [name=area_id]",
    place: ".o_lapor_told [name=address]",
    deadline: ".o_lapor_handling [name=deadline]",
    assignee: ".o_lapor_handling [name=user_id]",
    reporter: ".o_lapor_handling [name=reporter_label]",
    phone: ".o_lapor_handling .o_field_phone",
    category: ".o_lapor_handling [name=category_id]",
    instruction: ".o_lapor_instruction [name=instruction]",
    "last event": ".o_lapor_timeline .o_kanban_record:nth-of-type(1)",
    "event before": ".o_lapor_timeline .o_kanban_record:nth-of-type(2)",
    "next act": ".o_statusbar_buttons button.btn-primary",
    "second act": ".o_statusbar_buttons > :nth-child(2)",
    "more acts": ".o_statusbar_buttons > :last-child",
    state: ".o_arrow_button_current",
    pager: ".o_pager_next",
};

/** Fail unless the element lies wholly within the window and nothing covers or clips it. */
function assertSeen(name, selector) {
    const element = document.querySelector(selector);
    if (!element) {
        throw new Error(`${name} is not there: ${selector}`);
    }
    const { top, left, bottom, right } = element.getBoundingClientRect();
    const inside = top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth;
    if (!inside || bottom <= top || right <= left) {
        throw new Error(`${name} is off the screen: ${[top, left, bottom, right].map(Math.round)}`);
    }
    for (const [x, y] of [[left + 2, top + 2], [right - 3, bottom - 3]]) {
        const seen = document.elementFromPoint(x, y);
        if (!seen || !(element.contains(seen) || seen.contains(element))) {
            throw new Error(`${name} is covered by ${seen?.className} at ${Math.round(x)},${Math.round(y)}`);
        }
    }
}

registry.category("web_tour.tours").add("lapor_one_screen", {
    steps: () => [
        {
            trigger: ".o_lapor_form .o_lapor_timeline .o_kanban_record",
            run() {
                if (window.innerWidth !== 1280 || window.innerHeight !== 720) {
                    throw new Error(`The window measures ${window.innerWidth} by ${window.innerHeight}`);
                }
                document.querySelectorAll(".o_lapor_gallery img").forEach((image) => image.decode());
                Object.entries(NEEDED).forEach(([name, selector]) => assertSeen(name, selector));
                if (document.querySelector(".o_content").scrollTop) {
                    throw new Error("Somebody had to scroll");
                }
                const header = document.querySelector(".o_form_statusbar").getBoundingClientRect();
                if (header.height > 60) {
                    throw new Error(`The header takes ${header.height} pixels: more than one line`);
                }
            },
        },
    ],
});
