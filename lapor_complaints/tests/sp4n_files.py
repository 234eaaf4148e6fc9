"""Exports of the national admin page as they might be: seeded, with planted faults whose place is known."""

import csv
import io
import random

import xlsxwriter

from ..sp4n.cells import column_name
from ..sp4n.columns import COLUMNS

HEADINGS = [label for _key, label, _others in COLUMNS]
PLACE = {key: place for place, (key, _label, _others) in enumerate(COLUMNS)}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
FULL = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
        "November", "Desember")  # fmt: skip
STATUSES = ("Ditutup oleh Admin", "Ditutup oleh Sistem", "Diarsipkan oleh Admin", "Terverifikasi",
            "Ditindaklanjuti oleh Instansi", "Ditanggapi oleh Pelapor", "Belum Terverifikasi")  # fmt: skip
FAULTS = {
    "tracking_id": "12A45", "date": "31 Februari 2026", "type": "Keluhan", "title": "", "first_text": "",
    "status": "Menguap", "privacy": "Setengah", "rating": "9", "time": "25:70",
}  # fmt: skip
ABOVE = (["Laporan SP4N-LAPOR!"], ["Pemerintah Kota Uji", "diunduh 12 Januari 2026 10:15 WIT"], [])


class Export:
    """`count` rows; every `each`th has one fault, the row after it now and then repeats a number."""

    def __init__(self, count, seed=7, each=25, agency="Dinas Uji A", first=5_000_000):
        self.dice = random.Random(seed)
        self.agency, self.first = agency, first
        self.faults = {}  # row number: cell
        self.rows = [self._row(number) for number in range(count)]
        kinds = sorted(FAULTS)
        for place in range(each - 1, count, each):
            key = kinds[(place // each) % len(kinds)]
            self._plant(place, key, FAULTS[key])
        for place in range(2 * each, count, 10 * each):
            self._plant(place, "tracking_id", self.rows[place - 2][0])

    @property
    def good(self):
        return [row for place, row in enumerate(self.rows) if self.row_number(place) not in self.faults]

    def row_number(self, place):
        return place + len(ABOVE) + 2

    def _plant(self, place, key, value):
        self.rows[place][PLACE[key]] = value
        self.faults[self.row_number(place)] = f"{column_name(PLACE[key])}{self.row_number(place)}"

    def _row(self, number):
        dice = self.dice
        day, month, year = dice.randint(1, 28), dice.randint(0, 11), dice.choice((2023, 2024, 2025))
        date = (f"{day} {MONTHS[month]} {year}", f"{day} {FULL[month]} {year}", f"{day:02d}/{month + 1:02d}/{year}",
                f"{day} {FULL[month]} {year} 10:15 WIT")[number % 4]  # fmt: skip
        words = " ".join(dice.choice(("jalan", "lampu", "air", "sampah", "rusak", "lubang", "mati", "pasar")) for _w in
                         range(dice.randint(8, 60)))  # fmt: skip
        status = dice.choice(STATUSES)
        values = {
            "tracking_id": str(self.first + number), "date": date, "time": "" if number % 4 == 3 else "09:30",
            "name": f"Warga {dice.randint(1, 9999)}", "category": "Jalan uji",
            "type": dice.choice(("Pengaduan", "Aspirasi", "Permintaan Informasi")),
            "title": f"Laporan {number}: {words[:40]}", "first_text": words,
            "last_text": words if number % 3 else f"{words}.",
            "privacy": dice.choice(("", "", "", "Anonim", "Rahasia")), "source": "Website", "status": status,
            "parent_agency": "Pemerintah Kota Uji", "agency": self.agency, "province": "Maluku", "city": "Kota Uji",
            "rating": "4" if status.startswith("Ditutup") else "",
        }  # fmt: skip
        return [values.get(key, "") for key in PLACE]

    def csv(self, delimiter=",", encoding="utf-8-sig"):
        output = io.StringIO(newline="")
        writer = csv.writer(output, delimiter=delimiter)
        writer.writerows([*ABOVE, HEADINGS, *self.rows])
        return output.getvalue().encode(encoding)

    def xlsx(self, headings=HEADINGS, order=None, shared=True):
        """Return a workbook; the rows stand in the order of the columns `order`."""
        output = io.BytesIO()
        book = xlsxwriter.Workbook(output, {"constant_memory": not shared})
        sheet = book.add_worksheet()
        order = order or range(len(headings))
        for number, row in enumerate([*ABOVE, headings, *self.rows]):
            whole = number >= len(ABOVE)
            for place, value in enumerate([row[index] for index in order] if whole else row):
                if value.isdecimal() and whole and order[place] == 0:
                    sheet.write_number(number, place, int(value))
                elif value:
                    sheet.write_string(number, place, value)
        book.close()
        return output.getvalue()
