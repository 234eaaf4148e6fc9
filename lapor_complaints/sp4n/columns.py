"""The 26 columns of the national admin export, in its order, and how their names are recognised."""

import re

from .fault import Fault

# Key of ours, name in the export, further names that are understood
COLUMNS = (
    ("tracking_id", "Tracking ID", ("ID Tracking", "Nomor Tracking", "No Tracking")),
    ("date", "Tanggal Laporan Masuk", ("Tanggal Masuk", "Tanggal Laporan")),
    ("time", "Waktu Laporan Masuk", ("Waktu Masuk", "Jam Laporan Masuk")),
    ("name", "Nama Pelapor", ("Pelapor",)),
    ("type", "Klasifikasi Laporan", ("Klasifikasi",)),
    ("category_code", "ID Kategori", ()),
    ("category", "Kategori", ()),
    ("title", "Judul Laporan", ("Judul",)),
    ("first_text", "Isi Laporan Awal", ()),
    ("last_text", "Isi Laporan Akhir", ()),
    ("privacy", "Tipe Laporan (Anonim/Rahasia)", ("Tipe Laporan",)),
    ("source", "Sumber Laporan", ("Sumber",)),
    ("parent_agency", "Instansi Induk", ()),
    ("agency_code", "ID Instansi Terdisposisi", ()),
    ("agency", "Instansi Terdisposisi", ()),
    ("status", "Status Laporan", ("Status",)),
    ("reason", "Alasan Tunda/Arsip", ()),
    ("province", "Provinsi", ()),
    ("city", "Kota/Kabupaten", ("Kabupaten/Kota",)),
    ("district", "Kecamatan", ()),
    ("village", "Kelurahan", ("Kelurahan/Desa", "Desa/Kelurahan")),
    ("decree", "Nomor SK", ()),
    ("decree_url", "Url SK", ()),
    ("report_url", "Url Dokumen Laporan Tahunan", ()),
    ("setwapres", "Laporan yang Masuk melalui Kanal Aduan Setwapres", ()),
    ("rating", "Rating", ()),
)
LABELS = {key: label for key, label, _others in COLUMNS}
REQUIRED = ("tracking_id", "date", "type", "title", "first_text", "status")
HEADER_ROWS = 60  # the header stands somewhere in the first rows
ENOUGH = 4  # recognised names that make a row the header


def plain(text):
    """Return `text` as it is compared: letters and digits alone, without case."""
    return re.sub(r"[^a-z0-9]", "", str(text).casefold())


KNOWN = {plain(name): key for key, label, others in COLUMNS for name in (label, *others)}


def recognise(cells):
    """Return {key: place} when `cells` are the header, else None. Raises Fault for a header that cannot be used."""
    found = [(KNOWN.get(plain(cell)), place) for place, cell in enumerate(cells)]
    known = [(key, place) for key, place in found if key]
    places = dict(known)
    if len(places) < ENOUGH or "tracking_id" not in places:
        return None
    if len(places) < len(known):
        twice = sorted({LABELS[key] for key, place in known if places[key] != place})
        raise Fault("column_twice", columns=", ".join(twice))
    if missing := [LABELS[key] for key in REQUIRED if key not in places]:
        raise Fault("column_missing", columns=", ".join(missing))
    return places
