import { registry } from "@web/core/registry";

registry.category("web_tour.tours").add("lapor_joined", {
    steps: () => [
        { trigger: ".lapor-kept .lapor-status.is-answered .lapor-state" },
        { trigger: ".lapor-kept .lapor-timeline .lapor-body:contains('lampu sudah menyala')" },
        { trigger: ".lapor-kept .lapor-attachments img" },
        { trigger: "body:not(:contains('Kenarinama')):not(:contains('Judulkenari')):not(:contains('Isikenari'))" },
        { content: "Her own report stands on the same page", trigger: ".lapor-report .lapor-body:contains('Lampu jalan mati')" },
    ],
});
