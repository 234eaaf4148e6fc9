"""The tables of the open data: which columns each has, and what each means, in both languages.

The order of the columns never changes; new ones are added at the end.
"""

from typing import NamedTuple

MEASURES = (
    ("jawaban_tepat_waktu_persen", "answer_share"),
    ("jawaban_median_hari_kerja", "answer_days_median"),
    ("jawaban_p90_hari_kerja", "answer_days_p90"),
)
CITY = (
    ("laporan_masuk", "received"), ("dijawab", "answered"), ("berakhir", "ended"), ("selesai", "closed"),
    ("verifikasi_tepat_waktu_persen", "verification_share"), ("tanggapan_tepat_waktu_persen", "response_share"),
    *MEASURES, ("nilai_rata_rata", "rating"),
)  # fmt: skip
REPORT = (
    "nomor", "tanggal_masuk", "jenis", "kategori_kode", "kategori", "wilayah_kode", "wilayah", "skpd", "status",
    "hasil", "tanggal_janji", "tanggal_jawaban", "tepat_waktu",
)  # fmt: skip


class Table(NamedTuple):
    name: str
    group: str  # how reports are told apart; "" for the city's totals and for single reports
    columns: tuple


TABLES = (
    Table("bulan", "", ("bulan", *(column for column, _figure in CITY), "sisa_akhir_bulan")),
    *(
        Table(name, group, ("bulan", "kode", "nama", "laporan_masuk", *(column for column, _figure in MEASURES)))
        for name, group in (("skpd", "skpd"), ("kategori", "category_group"), ("kecamatan", "district"),
                            ("kanal", "channel"), ("jenis", "type"), ("hasil", "outcome"))
    ),
    Table("laporan", "", REPORT),
)  # fmt: skip
BY_NAME = {table.name: table for table in TABLES}
OTHERS, NONE = "lainnya", "tidak_disebut"  # codes of what is put together, and of what has no value
