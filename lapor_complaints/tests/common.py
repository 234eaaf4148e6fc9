"""What the tests of the core share: people of every role, units, categories and ways to file and to act."""

import io
from contextlib import nullcontext
from datetime import datetime
from unittest.mock import patch

from PIL import Image

from odoo.tests import TransactionCase, new_test_user

GROUP = "lapor_complaints.lapor_complaints_group_"
EXPORT = "base.group_allow_export"  # staff of the tests may do all that an office may ever allow
MONDAY = datetime(2026, 11, 23, 1, 0)  # UTC: 10:00 in Ambon on a Monday without holidays around
STAFF = ("coordinator", "officer", "liaison", "head", "liaison_b", "oversight", "custodian", "admin")
STRANGERS = ("citizen", "other_citizen", "public")
# What leads to each state from a new complaint
PATHS = {
    "submitted": (),
    "incomplete": ("ask",),
    "forwarded": ("forward",),
    "in_progress": ("forward", "accept"),
    "answered": ("forward", "accept", "answer"),
    "closed": ("forward", "accept", "answer", "confirm"),
    "transferred": ("transfer",),
    "rejected": ("reject",),
    "archived": ("ask", "expire"),
    "merged": ("merge",),
    "withdrawn": ("withdraw",),
}
SIDES = {
    **dict.fromkeys(("complete", "confirm", "dispute", "withdraw", "reopen"), "reporter"),
    **dict.fromkeys(("expire", "auto_close"), "system"),
}
LIAISON_ACTS = ("accept", "return", "answer")


def picture(color="green", size=(40, 30), kind="JPEG", **options):
    """Return the bytes of a small picture."""
    output = io.BytesIO()
    Image.new("RGB", size, color).save(output, kind, **options)
    return output.getvalue()


class LaporCase(TransactionCase):
    """A city of two SKPD, one of them with a unit below it, and one person for each role."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Counts of attempts are committed by themselves: in a test they go with everything else
        throttle = cls.registry["lapor.throttle"]
        cls.enterClassContext(patch.object(throttle, "_own_cursor", lambda self: nullcontext(self.env.cr)))
        cls._create_units()
        cls._create_people()
        cls._create_words()
        cls.kept = cls.file(title="Laporan yang dipertahankan")

    @classmethod
    def _create_units(cls):
        skpd = cls.env["lapor.skpd"].create
        cls.skpd_a = skpd({"name": "Dinas Uji A", "short_name": "A", "code": "UJI-A"})
        cls.unit_a = skpd({"name": "UPTD Uji", "short_name": "AA", "code": "UJI-AA", "parent_id": cls.skpd_a.id})
        cls.skpd_b = skpd({"name": "Dinas Uji B", "short_name": "B", "code": "UJI-B"})
        cls.province = skpd({"name": "Provinsi Uji", "short_name": "P", "code": "UJI-P", "kind": "external"})

    @classmethod
    def _create_people(cls):
        cls.people = {"public": cls.env.ref("base.public_user")}
        for name in ("coordinator", "oversight", "arbiter", "custodian", "admin"):
            cls._person(name, f"{GROUP}{name},{EXPORT}")
        for name, unit, role in (
            ("officer", cls.skpd_a, "officer"), ("liaison", cls.skpd_a, "secretary"), ("head", cls.skpd_a, "head"),
            ("liaison_b", cls.skpd_b, "ktu"), ("liaison_unit", cls.unit_a, "ktu"),
        ):  # fmt: skip
            user = cls._person(name, f"base.group_user,{EXPORT}")
            cls.env["lapor.skpd.member"].create({"skpd_id": unit.id, "user_id": user.id, "role": role})
        for name in ("citizen", "other_citizen"):
            cls._person(name, "base.group_portal")

    @classmethod
    def _person(cls, name, groups):
        login = f"uji_{name}"
        cls.people[name] = new_test_user(
            cls.env, login, groups, {"no_reset_password": True}, name=f"Orang {name}", email=f"{login}@uji.example"
        )
        return cls.people[name]

    @classmethod
    def _create_words(cls):
        category = cls.env["lapor.category"].create
        cls.category = category({"name": "Jalan uji", "code": "UJI-JALAN", "skpd_id": cls.skpd_a.id})
        cls.sensitive = category({"name": "Kesehatan uji", "code": "UJI-SEHAT", "is_sensitive": True})
        cls.supervised = category({"name": "Pungli uji", "code": "UJI-PUNGLI", "is_supervision": True})
        cls.reason = cls.env["lapor.reason"].create(
            {"name": "Alasan uji", "code": "uji", "kind": "other", "public_text": "Kalimat untuk umum."}
        )

    @classmethod
    def file(cls, at=None, reporter=None, key=None, files=(), **values):
        """File a complaint at the moment `at` (naive UTC; now when empty) and return it as superuser."""
        values = {
            "type": "complaint", "title": "Jalan berlubang", "description": "Lubang besar di depan pasar",
            "category_id": cls.category.id, **values,
        }  # fmt: skip
        complaints = cls.env["lapor.complaint"].sudo()
        filing = complaints._at(at) if at else complaints
        return filing._file(values, reporter or {"name": "Wa Uji"}, files, key)[0].with_env(cls.env)

    def seen_by(self, records, role):
        """Return `records` as the person of `role` has them, read afresh."""
        self.env.invalidate_all()
        return records.with_user(self.people[role])

    def given(self, **changes):
        """Return something for every need of the lifecycle table."""
        return {
            "text": "Keterangan", "skpd": self.skpd_a, "proposed_skpd": self.skpd_b, "external": self.province,
            "reason": self.reason, "kept": self.kept, "outcome": "resolved", **changes,
        }  # fmt: skip

    def act(self, complaint, action, at=None, role=None, **changes):
        """Do `action` as the side whose act it is, or as the person of `role`; returns the event."""
        side = None if role else SIDES.get(action)
        doer = role or ("liaison" if action in LIAISON_ACTS else "coordinator")
        complaint = complaint.sudo() if side else complaint.with_user(self.people[doer])
        return (complaint._at(at) if at else complaint)._apply(action, actor=side, **self.given(**changes))

    def bring(self, state, at=None, **values):
        """Return a new complaint that has come to `state` by the shortest way, at SKPD A where one holds it."""
        complaint = self.file(at=at, **values)
        for action in PATHS[state]:
            self.act(complaint, action, at=at)
        return complaint
