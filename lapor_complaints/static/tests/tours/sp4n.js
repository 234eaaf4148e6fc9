import { registry } from "@web/core/registry";

const FILE = [
    "Tracking ID,Tanggal Laporan Masuk,Klasifikasi Laporan,Judul Laporan,Isi Laporan Awal,Status Laporan",
    "5000000,12 Januari 2026,Pengaduan,Judul,Isi,Ditutup oleh Admin",
    "5000001,13 Januari 2026,Pengaduan,Lampu jalan padam,Sudah tiga malam gelap,Terverifikasi",
    "5000002,kemarin,Pengaduan,Judul,Isi,Terverifikasi",
].join("\n");

// No step looks for a word of the interface: the tours run in whatever language the city uses.
registry.category("web_tour.tours").add("lapor_sp4n_import", {
    steps: () => [
        { trigger: ".o_list_button_add", run: "click" },
        {
            content: "Choose the file",
            trigger: ".o_field_widget[name=file] .o_select_file_button",
            run() {
                const transfer = new DataTransfer();
                transfer.items.add(new File([FILE], "ekspor.csv", { type: "text/csv" }));
                const input = document.querySelector(".o_field_widget[name=file] input[type=file]");
                input.files = transfer.files;
                input.dispatchEvent(new Event("change"));
            },
        },
        { content: "It is there", trigger: ".o_field_widget[name=file] .o_clear_file_button" },
        { trigger: "button[name=action_read]:visible:enabled", run: "click" },
        { content: "One row is refused", trigger: ".o_lapor_refused:contains('1')", run: "click" },
        { trigger: ".o_data_row:contains('B4')" },
        { trigger: ".o_control_panel .o_back_button", run: "click" },
        { trigger: "button[name=action_import]:visible:enabled", run: "click" },
        { trigger: ".o_statusbar_status .o_arrow_button_current[data-value=done]" },
    ],
});

registry.category("web_tour.tours").add("lapor_sp4n_reconcile", {
    steps: () => [
        { trigger: ".o_data_row:contains('5000000') .o_list_record_selector input", run: "click" },
        { trigger: ".o_control_panel .o_lapor_keep_ours:visible", run: "click" },
        { trigger: ".modal .o_field_widget[name=reason] textarea", run: "edit Dijawab lebih dulu di kota" },
        { trigger: ".modal button[name=action_confirm]:visible", run: "click" },
        { trigger: "body:not(:has(.modal)) .o_list_view:not(:has(.o_data_row:contains('5000000')))" },
    ],
});
