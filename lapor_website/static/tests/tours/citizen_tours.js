import { registry } from "@web/core/registry";

const tours = registry.category("web_tour.tours");

/** Gives the photo that the test has published to the file input, as if it were chosen from the phone. */
async function choosePhoto(selector) {
    const answer = await fetch("/lapor-uji.jpg");
    const photo = new File([await answer.blob()], "IMG_20261123.jpg", { type: "image/jpeg" });
    const transfer = new DataTransfer();
    transfer.items.add(photo);
    const input = document.querySelector(selector);
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Types into a search and takes the first that is found: the ids differ from city to city. */
const choose = (field, words) => [
    { trigger: `#field-${field}-search`, run: `edit ${words}` },
    { trigger: `#field-${field}-list [role=option]:first-child`, run: "click" },
];
const next = { trigger: ".lapor-next", run: "click" };

const type = (field, text) => ({ trigger: `#field-${field}`, run: `edit ${text}` });

tours.add("lapor_file", {
    steps: () => [
        { trigger: ".lapor-hero a[href$='/lapor/baru']", run: "click", expectUnloadPage: true },
        next,
        { trigger: ".lapor-summary[role=alert]:has(a[href='#field-category']):focus" },
        { trigger: "#type-complaint:not(:visible), #type-complaint", run: "click" },
        ...choose("category", "jembatan"),
        next,
        type("title", "Jalan berlubang di depan sekolah"),
        type("description", "Lubang besar sejak dua minggu, dua motor sudah jatuh."),
        next,
        ...choose("area", "batu merah"),
        type("address", "Depan SD Negeri 1"),
        next,
        { trigger: "#field-attachments", run: () => choosePhoto("#field-attachments") },
        { trigger: ".lapor-chosen li:contains('IMG_20261123.jpg')" },
        next,
        type("name", "Maria"),
        type("email", "maria@example.com"),
        { trigger: "#field-anonymous", run: "click" },
        next,
        { trigger: "#field-consent", run: "click" },
        { trigger: ".lapor-send", run: "click", expectUnloadPage: true },
        {
            trigger: ".lapor-code",
            run() {
                localStorage.setItem("lapor_number", document.querySelector(".lapor-number").textContent);
                localStorage.setItem("lapor_code", this.anchor.textContent);
            },
        },
        { trigger: "nav a[href$='/lapor/lacak']", run: "click", expectUnloadPage: true },
        { trigger: "#field-number", run: (helpers) => helpers.edit(localStorage.getItem("lapor_number")) },
        { trigger: "#field-code", run: (helpers) => helpers.edit(localStorage.getItem("lapor_code")) },
        { trigger: ".lapor-form button[type=submit]", run: "click", expectUnloadPage: true },
        { trigger: ".lapor-stepper .is-current" },
        { trigger: ".lapor-report .lapor-attachments img" },
    ],
});

tours.add("lapor_dispute", {
    steps: () => [
        { trigger: ".lapor-timeline .lapor-body:contains('Sudah kami perbaiki')" },
        { trigger: ".lapor-decide details:nth-of-type(2) summary", run: "click" },
        { trigger: "#dispute-text", run: "edit Lubang kedua belum ditambal." },
        { trigger: "form[action$='/dispute'] button[type=submit]", run: "click", expectUnloadPage: true },
        { trigger: ".lapor-success:focus" },
        { trigger: ".lapor-timeline .lapor-body:contains('Lubang kedua belum')" },
    ],
});

tours.add("lapor_confirm", {
    steps: () => [
        { trigger: ".lapor-timeline .lapor-body:contains('juga sudah ditambal')" },
        { trigger: ".lapor-decide details:nth-of-type(1) summary", run: "click" },
        { trigger: "label[for='confirm-star-5']", run: "click" },
        { trigger: "form[action$='/confirm'] button[type=submit]", run: "click", expectUnloadPage: true },
        { trigger: ".lapor-success:focus" },
        { trigger: ".lapor-status.is-closed" },
    ],
});
