"""What becomes of each row of a national file: new, changed, the same, or refused and why."""

from ..sp4n.cells import column_name
from ..sp4n.columns import LABELS
from ..sp4n.fault import Fault
from .sp4n_known import Known

UNSEEN = ("tracking_id", "time")  # columns that are no change by themselves: the time is part of the date
STAGED = ("type", "is_supervision", "is_anonymous", "is_secret", "rating", "name")


def comparable(texts, meaning, moment):
    """Return {column: text} by which two files are compared: by what they mean, however they write it."""
    found = {key: text for key, text in texts.items() if key not in UNSEEN}
    found["date"] = str(moment)
    found["type"] = f"{meaning['type']} {meaning['is_supervision'] or ''}"
    if "privacy" in found:
        found["privacy"] = f"{meaning['is_anonymous'] or ''} {meaning['is_secret'] or ''}".strip()
    if "rating" in found:
        found["rating"] = str(meaning["rating"] or "")
    return found


class Fates:
    def __init__(self, source):
        self.source, self.env = source, source.env
        self.known = Known(self.env)
        self.digest = self.env["lapor.sp4n.mirror"]._digester()

    def of(self, batch, reader):
        """Return the values of the lines of `batch`, a list of (row number, cells)."""
        read = [(number, *self._read(cells, reader)) for number, cells in batch]
        ids = [meaning["tracking_id"] for _number, _texts, meaning, _found, _faults in read if "tracking_id" in meaning]
        before = self._rows_before(ids)
        mirrors = {one.tracking_id: one for one in self.env["lapor.sp4n.mirror"].search([("tracking_id", "in", ids)])}
        there = self._complaints(ids)
        lines = []
        for number, texts, meaning, found, faults in read:
            key = meaning.get("tracking_id")
            if key and before.setdefault(key, number) != number:
                faults.append(("tracking_id", Fault("tracking_twice", value=before[key])))
            line = self._line(number, texts, meaning, found)
            if faults:
                line.update(fate="refused", errors=self._sentences(number, faults, reader))
            else:
                line.update(self._fate(texts, meaning, found, mirrors.get(key), key in there))
            lines.append(line)
        return lines

    def _read(self, cells, reader):
        """Return (texts, meanings, what they stand for here, faults) of a row."""
        texts, meaning = reader.row(cells)
        faults, found = list(reader.faults), {}
        named = {key for key, _fault in faults}
        for key, look in (("date", self._moment), ("status", self._standing)):
            try:
                found.update(look(texts, meaning) if key not in named else {})
            except Fault as fault:
                faults.append((key, fault))
        return texts, meaning, found, faults

    def _moment(self, _texts, meaning):
        return {"moment": self.known.moment(meaning)} if "day" in meaning else {}

    def _standing(self, texts, meaning):
        self.known.status(texts["status"])
        whole = "is_supervision" in meaning
        return {"standing": self.known.standing(texts, meaning)} if whole else {}

    def _rows_before(self, ids):
        """Return {Tracking ID: row} of those that stand in the file above this batch."""
        lines = self.env["lapor.sp4n.import.line"]
        return dict(lines._read_group(
            [("import_id", "=", self.source.id), ("tracking_id", "in", ids)], ["tracking_id"], ["row:min"]
        ))  # fmt: skip

    def _complaints(self, ids):
        found = self.env["lapor.complaint"].search_fetch([("external_number", "in", ids)], ["external_number"])
        return set(found.mapped("external_number"))

    def _line(self, number, texts, meaning, found):
        moment = found.get("moment")
        return {
            "import_id": self.source.id, "row": number, "stored": False, "fate": False, "changes": False,
            "tracking_id": meaning.get("tracking_id") or texts["tracking_id"][:40], "errors": False, "remarks": False,
            "status": texts["status"][:100], "agency": texts.get("agency", "")[:200], "staged": None,
            "received_on": meaning.get("day") if moment else None,
        }  # fmt: skip

    def _sentences(self, number, faults, reader):
        cells = ((f"{column_name(reader.columns[key])}{number}", key, fault) for key, fault in faults)
        return "\n".join(f"{cell} – {self.source._cell_sentence(key, fault)}" for cell, key, fault in cells)

    def _fate(self, texts, meaning, found, mirror, is_there):
        now = {key: self.digest(text) for key, text in comparable(texts, meaning, found["moment"]).items()}
        was = mirror.digests or {} if mirror else {}
        changes = [LABELS[key] for key in now if now[key] != was.get(key, "")] if mirror else []
        if mirror and not changes:
            return {"fate": "same"}
        remarks = [self.source._remark_sentence(remark) for remark in found["standing"]["remarks"]]
        return {
            "fate": "changed" if is_there else "new",
            "changes": ", ".join(changes) or (is_there and self.env._("first time in a file")),
            "remarks": "\n".join(remarks),
            "staged": {
                "texts": texts, "moment": str(found["moment"]), **{key: meaning[key] for key in STAGED},
                "digests": now,
            },
        }  # fmt: skip
