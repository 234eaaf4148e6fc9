"""What each table and column of the open data means, in Indonesian and English, for people and for programs.

Both languages stand in one machine-readable file, so these words are data and not translations of the page.
"""

TABLES = {
    "bulan": ("Jumlah seluruh laporan per bulan", "Totals of all reports by month"),
    "skpd": ("Laporan terbuka per bulan dan perangkat daerah", "Public reports by month and office"),
    "kategori": ("Laporan terbuka per bulan dan kelompok kategori", "Public reports by month and group of categories"),
    "kecamatan": ("Laporan terbuka per bulan dan kecamatan", "Public reports by month and kecamatan"),
    "kanal": ("Laporan terbuka per bulan dan kanal", "Public reports by month and channel"),
    "jenis": ("Laporan terbuka per bulan dan jenis", "Public reports by month and kind"),
    "hasil": ("Laporan terbuka per bulan dan hasil", "Public reports by month and outcome"),
    "laporan": ("Setiap laporan terbuka, satu baris satu laporan", "Every public report, one row each"),
}
# column: (type of Table Schema, Indonesian, English)
COLUMNS = {
    "bulan": ("yearmonth", "Bulan penerimaan", "Month of receipt"),
    "kode": (
        "string",
        "Kode kelompok; “lainnya”: semua kelompok kecil bersama; “tidak_disebut”: tanpa keterangan",
        "Code of the group; “lainnya”: all small groups together; “tidak_disebut”: not stated",
    ),
    "nama": ("string", "Nama kelompok", "Name of the group"),
    "laporan_masuk": (
        "integer", "Laporan yang diterima. Kosong bila di bawah batas angka kecil",
        "Reports received. Empty below the bound for small numbers",
    ),
    "dijawab": ("integer", "Laporan dengan jawaban yang berlaku", "Reports with an answer that stands"),
    "berakhir": ("integer", "Laporan yang berakhir dalam bulan itu, dengan cara apa pun",
                 "Ended in that month, in any way"),
    "selesai": ("integer", "Laporan yang selesai dalam bulan itu", "Closed in that month"),
    "verifikasi_tepat_waktu_persen": (
        "number", "Verifikasi tepat waktu, persen dari yang sudah dilakukan atau lewat tenggat",
        "Verified on time, per cent of those done or overdue",
    ),
    "tanggapan_tepat_waktu_persen": (
        "number", "Tanggapan awal tepat waktu, persen dari yang sudah dilakukan atau lewat tenggat",
        "First response on time, per cent of those done or overdue",
    ),
    "jawaban_tepat_waktu_persen": (
        "number", "Jawaban tepat waktu, persen dari yang sudah dilakukan atau lewat tenggat",
        "Answered on time, per cent of those done or overdue",
    ),
    "jawaban_median_hari_kerja": ("number", "Separuh jawaban terbit dalam sekian hari kerja",
                                  "Half of the answers came within so many working days"),
    "jawaban_p90_hari_kerja": ("number", "Sembilan dari sepuluh jawaban terbit dalam sekian hari kerja",
                               "Nine in ten answers came within so many working days"),
    "nilai_rata_rata": ("number", "Rata-rata nilai pelapor, 1 sampai 5", "Mean rating by reporters, 1 to 5"),
    "sisa_akhir_bulan": ("integer", "Laporan yang masih terbuka pada akhir bulan",
                         "Still open at the end of the month"),
    "nomor": ("string", "Nomor laporan", "Number of the report"),
    "tanggal_masuk": ("date", "Tanggal laporan diterima", "Day of receipt"),
    "jenis": ("string", "Jenis: complaint, aspiration, information", "Kind: complaint, aspiration, information"),
    "kategori_kode": ("string", "Kode kategori", "Code of the category"),
    "kategori": ("string", "Kategori", "Category"),
    "wilayah_kode": ("string", "Kode wilayah Kemendagri", "Area code of the Ministry of Home Affairs"),
    "wilayah": ("string", "Kelurahan, negeri, desa atau kecamatan", "Kelurahan, negeri, desa or kecamatan"),
    "skpd": ("string", "Perangkat daerah yang menangani", "Office in charge"),
    "status": ("string", "Status sekarang", "Present state"),
    "hasil": ("string", "Hasil jawaban yang berlaku", "Outcome of the answer that stands"),
    "tanggal_janji": ("date", "Tanggal jawaban yang dijanjikan", "Promised day of the answer"),
    "tanggal_jawaban": ("date", "Tanggal jawaban yang berlaku", "Day of the answer that stands"),
    "tepat_waktu": ("string", "ya: dijawab tepat waktu; tidak: terlambat atau lewat tenggat; kosong: belum jatuh tempo",
                    "ya: in time; tidak: late or overdue; empty: not due yet"),
}  # fmt: skip
