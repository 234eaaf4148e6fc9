"""One row of the export: checked cell by cell, all faults at once, without looking anything up."""

import re

from .cells import Formula, Number, clean
from .columns import REQUIRED, plain
from .dates import read_moment
from .fault import Fault

TYPES = {
    "pengaduan": ("complaint", False), "pengaduantidakberkadarpengawasan": ("complaint", False),
    "tidakberkadarpengawasan": ("complaint", False), "pengaduanberkadarpengawasan": ("complaint", True),
    "berkadarpengawasan": ("complaint", True), "whistleblowing": ("complaint", True), "pengadaan": ("complaint", False),
    "aspirasi": ("aspiration", False), "permintaaninformasi": ("information", False),
    "informasi": ("information", False),
}  # fmt: skip
PRIVACY = {
    "": (False, False), "normal": (False, False), "publik": (False, False), "biasa": (False, False),
    "terbuka": (False, False), "tidak": (False, False), "anonim": (True, False), "rahasia": (False, True),
    "anonimrahasia": (True, True), "rahasiaanonim": (True, True), "anonimdanrahasia": (True, True),
    "rahasiadananonim": (True, True),
}  # fmt: skip
NOBODY = {"", "anonim", "anonymous", "tanpanama", "hambaallah", "rahasia"}
LIMITS = {"title": 500, "first_text": 32767, "last_text": 32767, "name": 200}
SHORT = 300  # characters of all other cells
NUMBER = re.compile(r"\d{4,10}")


class RowReader:
    """Reads cells by `columns` ({key: place}). `faults` are those of the last row, as [(key, Fault)]."""

    def __init__(self, columns, since_1904=False):
        self.columns, self.since_1904 = columns, since_1904
        self.cells, self.faults = {}, []

    def row(self, cells):
        """Return (texts by key, meanings by key); the row is good when `faults` is empty afterwards."""
        self.faults = []
        self.cells = {
            key: cells[place] if place < len(cells) else "" for key, place in self.columns.items()
        }  # fmt: skip
        texts = {key: self._text(key) for key in self.cells}
        meaning = {}
        for key, work in (("tracking_id", self._tracking_id), ("date", self._moment), ("type", self._type),
                          ("privacy", self._privacy), ("rating", self._rating)):  # fmt: skip
            try:
                meaning.update(work(texts))
            except Fault as fault:
                self._note(fault.details.pop("at", key), fault)
        name = texts.get("name", "")
        meaning["name"] = "" if plain(name) in NOBODY else name
        return texts, meaning

    def _note(self, key, fault):
        if key not in {known for known, _fault in self.faults}:
            self.faults.append((key, fault))

    def _text(self, key):
        cell = self.cells[key]
        text = clean(cell)
        if isinstance(cell, Formula):
            self._note(key, Fault("formula"))
        elif not text and key in REQUIRED:
            self._note(key, Fault("cell_empty"))
        elif len(text) > LIMITS.get(key, SHORT):
            self._note(key, Fault("text_long", longest=LIMITS.get(key, SHORT)))
        return text

    def _tracking_id(self, texts):
        text = texts["tracking_id"].lstrip("#").strip()
        if isinstance(self.cells["tracking_id"], Number):
            text = re.sub(r"\.0+$", "", text)
        if text and not NUMBER.fullmatch(text):
            raise Fault("tracking_id", value=text[:40])
        return {"tracking_id": text}

    def _moment(self, texts):
        clock = self.cells.get("time", "")
        day = self.cells["date"] if isinstance(self.cells["date"], Number) else texts["date"]
        clock = clock if isinstance(clock, Number) else texts.get("time", "")
        if isinstance(self.cells["date"], Formula) or not day:
            return {}
        try:
            date, time, hours = read_moment(day, clock, self.since_1904)
        except Fault as fault:
            fault.details["at"] = "time" if fault.code == "time" and texts.get("time") else "date"
            fault.details["value"] = fault.details["value"][:40]
            raise
        return {"day": date, "clock": time, "hours": hours}

    def _type(self, texts):
        known = TYPES.get(plain(texts["type"]))
        if texts["type"] and not known:
            raise Fault("type", value=texts["type"][:60])
        return {"type": known[0], "is_supervision": known[1]} if known else {}

    def _privacy(self, texts):
        text = plain(texts.get("privacy", ""))
        if text not in PRIVACY:
            raise Fault("privacy", value=texts["privacy"][:60])
        anonymous, secret = PRIVACY[text]
        return {"is_anonymous": anonymous, "is_secret": secret}

    def _rating(self, texts):
        text = texts.get("rating", "")
        if text in ("", "-", "0"):
            return {"rating": 0}
        if not re.fullmatch(r"[1-5](\.0+)?", text):
            raise Fault("rating", value=text[:20])
        return {"rating": int(text[0])}
