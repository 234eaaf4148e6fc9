"""A register of three months with every kind of story, for the tests of the figures; today is 12 January 2027."""

from datetime import datetime, timedelta

from odoo.tests import freeze_time

from .common import LaporCase

TODAY = datetime(2027, 1, 12, 2, 0)  # UTC: 11:00 in Ambon, a Tuesday
OCTOBER = datetime(2026, 10, 1, 2, 0)  # a Thursday
# (days after OCTOBER of the receipt, values, [(act, days after the receipt, changes)])
STORIES = (
    (0, {}, [("forward", 1, {}), ("accept", 2, {}), ("answer", 6, {}), ("confirm", 7, {})]),
    (0, {"channel": "phone"}, [("forward", 9, {}), ("accept", 20, {}), ("answer", 40, {}), ("auto_close", 60, {})]),
    (1, {"type": "aspiration"}, [("forward", 2, {}), ("accept", 3, {}), ("answer", 5, {}), ("dispute", 6, {})]),
    (2, {"is_anonymous": True}, [("forward", 3, {"skpd": "b"}), ("return", 4, {"role": "liaison_b", "proposed": "a"}),
                                 ("forward", 5, {}), ("accept", 6, {})]),
    (3, {}, [("ask", 1, {}), ("complete", 12, {}), ("forward", 13, {}), ("ask", 14, {}), ("complete", 20, {}),
             ("accept", 21, {}), ("ask", 22, {}), ("complete", 29, {}), ("answer", 33, {"outcome": "planned"})]),
    (5, {"channel": "letter"}, [("reject", 2, {})]),
    (6, {}, [("reject", 1, {"reason": "spam"})]),
    (7, {}, [("transfer", 2, {})]),
    (8, {}, [("transfer", 1, {}), ("settle", 50, {"outcome": "not_ours"})]),
    (9, {}, [("withdraw", 1, {})]),
    (10, {}, [("merge", 3, {})]),
    (11, {}, [("ask", 1, {}), ("expire", 20, {})]),
    (12, {"type": "information"}, [("forward", 0, {"skpd": "b"}), ("accept", 0, {"role": "liaison_b"}),
                                   ("answer", 1, {"role": "liaison_b", "outcome": "explained"}), ("confirm", 2, {}),
                                   ("reopen", 5, {}), ("answer", 9, {"role": "liaison_b"}), ("auto_close", 30, {})]),
    (33, {}, [("forward", 1, {"skpd": "unit"})]),
    (40, {"type": "aspiration"}, [("forward", 1, {"skpd": "b"}), ("accept", 2, {"role": "liaison_b"})]),
    (88, {}, [("forward", 1, {}), ("accept", 2, {})]),
    (90, {}, [("split", 1, {})]),
    (94, {"channel": "wajar"}, []),
    (100, {}, [("forward", 1, {})]),
    (102, {"category": "sensitive"}, []),
    (102, {"category": "supervised", "is_anonymous": True}, [("forward", 0, {})]),
)  # fmt: skip


class IndicatorsCase(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.startClassPatcher(freeze_time(TODAY))
        cls.areas = cls.env["lapor.area"].search([("kind", "in", ("district", "kelurahan", "city"))], limit=8)
        self = cls()
        cls.stories = [self._tell(place, *story) for place, story in enumerate(STORIES)]
        self._rate_some()
        quarantined = self.file(at=OCTOBER, channel="letter")
        quarantined.with_context(lapor_guard=self._guard()).sudo().write({"is_quarantined": True})
        cls.env.flush_all()
        cls.env.invalidate_all()

    @staticmethod
    def _guard():
        from ..models.complaint_guard import GUARD

        return GUARD

    def _tell(self, place, day, values, acts):
        values = dict(values)
        category = {"sensitive": self.sensitive, "supervised": self.supervised}.get(values.pop("category", None))
        received = OCTOBER + timedelta(days=day)
        area = self.areas[place % len(self.areas)] if place % 4 else self.areas.browse()
        complaint = self.file(
            at=received, area_id=area.id, category_id=(category or self.category).id, **values
        )  # fmt: skip
        for action, days, changes in acts:
            self._do(complaint, action, received + timedelta(days=days, minutes=place), changes)
        return complaint

    def _do(self, complaint, action, at, changes):
        changes = dict(changes)
        units = {"a": self.skpd_a, "b": self.skpd_b, "unit": self.unit_a}
        for name, field in (("skpd", "skpd"), ("proposed", "proposed_skpd")):
            if name in changes:
                changes[field] = units[changes.pop(name)]
        if changes.get("reason") == "spam":
            changes["reason"] = self.env.ref("lapor_complaints.reason_spam")
        if action == "split":
            changes["parts"] = [{"skpd": self.skpd_a, "title": "Bagian A"}, {"skpd": self.skpd_b, "title": "Bagian B"}]
        self.act(complaint, action, at=at, **changes)

    def _rate_some(self):
        closed = [story for story in self.stories if story.state == "closed" and story.closed_by]
        for stars, story in zip((5, 2), closed, strict=False):
            story._at(story.closed_at + timedelta(days=1))._reporter_act("rate", rating=stars)
        self.stories[0].with_context(lapor_guard=self._guard()).sudo().write({"endorsement_count": 7})
