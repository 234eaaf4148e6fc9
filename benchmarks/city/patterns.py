"""Patterns: reports of every life, filed and followed up by LAPOR's own methods, then taken as rows and undone.

Bulk SQL copies them with other places, people, words and days. So whatever the ORM writes, the city has.
"""

import json
from io import BytesIO
from random import Random

from PIL import Image

from .acts import Stage
from .lives import LIVES
from .people import ensure
from .store import TABLES

AGO = 120  # working days before today on which every pattern was received: all its acts lie in the past
EACH = 16  # patterns of each life
# Written at the same time, and gone by the time the mails have left; or no part of a report
PASSING = {
    "mail_mail", "mail_message", "mail_mail_res_partner_rel", "mail_message_res_partner_rel", "bus_bus",
    "lapor_throttle", "ir_sequence_date_range", "ir_attachment_lapor_complaint_event_rel", "ir_sequence",
    "lapor_mail_outbox",
}  # fmt: skip
KINDS = {
    "plain": [("urgency", "!=", "emergency"), ("is_sensitive", "=", False), ("is_supervision", "=", False)],
    "emergency": [("urgency", "=", "emergency"), ("is_sensitive", "=", False), ("is_supervision", "=", False)],
    "sensitive": [("is_sensitive", "=", True), ("is_supervision", "=", False)],
    "supervision": [("is_supervision", "=", True)],
}  # fmt: skip


def category_kind(category):
    """Return which kind of category this is: what the rows of a report depend on."""
    if category.is_supervision:
        return "supervision"
    if category.is_sensitive:
        return "sensitive"
    return "emergency" if category.urgency == "emergency" else "plain"


def photo(dice):
    """Return a small JPEG, one of a few."""
    colour = tuple(40 * dice.randrange(6) for _ in range(3))
    out = BytesIO()
    Image.new("RGB", (64, 48), colour).save(out, "JPEG")
    return out.getvalue()


class Maker:
    """Files the patterns and takes their rows."""

    def __init__(self, env, seed):
        self.env, self.dice = env, Random(seed)  # noqa: S311
        ensure(env)
        self.made = []

    def make(self):
        """File and follow up all patterns; return (facts of each, rows of each table)."""
        self.calendar = self.env.company.resource_calendar_id
        self.base = self.calendar._lapor_subtract_days(self.calendar._lapor_today(), AGO)
        while not self.calendar._lapor_is_working_day(self.base):
            self.base = self.calendar._lapor_add_days(self.base, 1)
        self.env.flush_all()
        before = self._touched()
        for life in LIVES:
            for place in range(EACH):
                self._pattern(life, place)
        self.env.flush_all()
        unknown = {name for name, count in self._touched().items() if count > before.get(name, 0)}
        unknown -= {*TABLES, *PASSING}
        if unknown:
            raise AssertionError(f"A report writes to tables that the city does not know: {sorted(unknown)}")
        return self.made, {name: self._rows(name, column) for name, column in TABLES.items()}, self._files()

    def _touched(self):
        """Return how many rows this transaction has inserted into each table."""
        self.env.cr.execute("SELECT relname, n_tup_ins FROM pg_stat_xact_user_tables WHERE n_tup_ins > 0")
        return dict(self.env.cr.fetchall())

    def _pattern(self, life, place):
        """File one; of sixteen are ten plain, two each emergencies, sensitive and of supervision."""
        kind = ("plain",) * 10 + ("emergency", "emergency", "sensitive", "sensitive", "supervision", "supervision")
        kind = kind[place % 16]
        categories = self.env["lapor.category"].search(
            [*KINDS[kind], ("parent_id", "!=", False), ("skpd_id", "!=", False)]
        )
        category = self.dice.choice(categories)
        stage = self._stage(category.skpd_id)
        complaint = self._filed(stage, category, place)
        stage.play(complaint, self.base, life.steps, self.dice.choice((2, 3, 4, 4, 5, 5)))
        self.made.append({
            "id": complaint.id, "life": life.name, "kind": kind, "skpd": stage.unit.id, "officer": stage.officer.id,
            "length": life.length, "latest": life.latest, "is_open": life.is_open, "type": complaint.type,
            "weight": life.weight * (8 if kind == "plain" else 1),
        })  # fmt: skip

    def _stage(self, unit):
        member = self.env["lapor.skpd.member"].search(
            [("skpd_id", "=", unit.id), ("role", "in", ("secretary", "ktu"))], limit=1
        )
        others = self.env["lapor.skpd"]
        elsewhere = others.search([("kind", "!=", "external"), ("code", "=", "BAG-ORG")]) or others.search(
            [("kind", "!=", "external"), ("id", "not in", self.env["lapor.category"].search([]).skpd_id.ids)], limit=1
        )
        return Stage(self.env, unit, member.user_id, elsewhere, others.search([("kind", "=", "external")], limit=1))

    def _filed(self, stage, category, place):
        from datetime import time

        received = stage.moment(self.base, time(8, 0))
        report = {
            "type": ("complaint",) * 6 + ("aspiration", "information"),
            "channel": ("web", "web", "web", "web", "whatsapp", "phone", "walk_in", "social"),
        }  # fmt: skip
        area = self.env["lapor.area"].search([("kind", "not in", ("city", "district"))], limit=1)
        values = {
            "type": report["type"][self.dice.randrange(8)], "channel": report["channel"][self.dice.randrange(8)],
            "title": f"Pola {len(self.made)} dari kota", "description": "Uraian pola yang diganti pada setiap salinan.",
            "category_id": category.id, "area_id": area.id, "address": "Tempat pola", "is_anonymous": place % 3 == 2,
        }  # fmt: skip
        if place % 5 < 3:
            values |= {"latitude": float(area.latitude), "longitude": float(area.longitude)}
        if values["type"] == "complaint":
            values["incident_date"] = self.base
        reporter = {"name": "Pola Salinan", "email": "pola@contoh.invalid", "phone": "081200000000",
                    "consent_version": "1", "lang": "id_ID"}  # fmt: skip
        photos = [("foto.jpg", photo(self.dice))] if place % 3 == 1 else []
        complaint, _code = (
            self.env["lapor.complaint"]._at(received)._file(values, reporter, photos, f"pattern-{len(self.made)}")
        )
        return complaint

    def _rows(self, table, column):
        wanted = [row["id"] for row in self.made]
        model = " AND res_model = 'lapor.complaint'" if column == "res_id" else ""
        self.env.cr.execute(
            f"SELECT row_to_json(t) FROM {table} t WHERE {column} = ANY(%s){model} ORDER BY id", [wanted]
        )
        return json.dumps([row for (row,) in self.env.cr.fetchall()])

    def _files(self):
        self.env.cr.execute("""
            SELECT coalesce(json_agg(r), '[]') FROM ir_attachment_lapor_complaint_event_rel r
              JOIN lapor_complaint_event e ON e.id = r.lapor_complaint_event_id WHERE e.complaint_id = ANY(%s)
        """, [[row["id"] for row in self.made]])  # fmt: skip
        return json.dumps(self.env.cr.fetchone()[0])
