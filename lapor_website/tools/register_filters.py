"""What a visitor of the register asked for, as a domain and as an address again."""

import re
from urllib.parse import urlencode

from odoo.fields import Domain

from odoo.addons.lapor_complaints.models.selections import OUTCOMES, TYPES

from .cleaning import clean_line

BASE = "/lapor/laporan"
NAMES = ("q", "wilayah", "kategori", "status", "skpd", "jenis", "hasil", "urut")
STATES = {
    "proses": ("submitted", "incomplete", "forwarded", "in_progress"),
    "dijawab": ("answered",),
    "selesai": ("closed",),
    "instansi": ("transferred",),
    "arsip": ("archived",),
}
SORTS = {"terbaru": "new", "dukungan": "support", "jawaban": "answered"}
LONGEST = 100  # characters of what is searched for
NUMBER = re.compile(r"[A-Za-z]+[-/ ]?\d{4}[-/ ]?\d+\Z")
LARGEST = 2**31 - 1


class RegisterFilters:
    """Reads the query of an address; what it does not understand is left out."""

    def __init__(self, args):
        self.raw = {name: clean_line(args.get(name) or "")[:LONGEST] for name in NAMES}
        self.text = self.raw["q"]
        self.sort = SORTS.get(self.raw["urut"], "new")

    def id_of(self, name):
        """Return the id under `name`, or 0."""
        text = self.raw[name]
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 and int(text) <= LARGEST else 0

    def domain(self):
        """Return the domain of what is asked for, without the words."""
        domain = Domain.TRUE
        for name, field, operator in (
            ("wilayah", "area_id", "child_of"), ("kategori", "category_id", "child_of"), ("skpd", "skpd_id", "=")
        ):  # fmt: skip
            if self.raw[name]:
                domain &= Domain(field, operator, self.id_of(name) or -1)
        if self.raw["status"] in STATES:
            domain &= Domain("state", "in", STATES[self.raw["status"]])
        for name, field, known in (("jenis", "type", TYPES), ("hasil", "outcome", OUTCOMES)):
            if self.raw[name] in dict(known):
                domain &= Domain(field, "=", self.raw[name])
        return domain

    def number(self):
        """Return the text when it looks like the number of a report, else an empty string."""
        return self.text if NUMBER.match(self.text) else ""

    def is_set(self):
        """Tell whether anything is asked for besides the order."""
        return any(value for name, value in self.raw.items() if name != "urut")

    def address(self, path=BASE, **changes):
        """Return the address of the same question with `changes`."""
        values = {name: value for name, value in {**self.raw, **changes}.items() if value}
        return f"{path}?{urlencode(values)}" if values else path
