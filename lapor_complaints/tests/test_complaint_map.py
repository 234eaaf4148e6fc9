from unittest.mock import patch

from psycopg2.errors import CheckViolation

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..models import complaint_map
from .common import MONDAY, LaporCase

POINT = {"latitude": -3.7, "longitude": 128.18}


@tagged("post_install", "-at_install")
class TestComplaintMap(LaporCase):
    """The map shows each person what a list would show her, and loses nothing that has no point."""

    def setUp(self):
        super().setUp()
        self.area = self.env["lapor.area"].search([("kind", "=", "kelurahan")], limit=1)
        self.ours = self.bring("in_progress", at=MONDAY, area_id=self.area.id, **POINT)
        self.new = self.file(area_id=self.area.id)  # a point nobody knows
        self.nowhere = self.file()
        self.mine = self.ours | self.new | self.nowhere
        self.env.flush_all()

    def _map(self, role, domain=None):
        self.env.invalidate_all()
        model = self.env["lapor.complaint"].with_user(self.people[role])
        return model.map_read(domain or [("id", "in", self.mine.ids)])

    def _rows(self, role, domain=None):
        answer = self._map(role, domain)
        return {row[0]: dict(zip(answer["columns"], row, strict=True)) for row in answer["rows"]}

    def test_everybody_sees_what_the_rules_allow(self):
        for role in ("coordinator", "oversight", "custodian"):
            self.assertEqual(set(self._rows(role)), set(self.mine.ids), role)
        for role in ("officer", "liaison", "head"):
            self.assertEqual(set(self._rows(role)), set(self.ours.ids), role)
        self.assertEqual(self._rows("liaison_b"), {})
        for role in ("citizen", "public", "admin"):
            with self.assertRaises(AccessError):
                self._map(role)

    def test_counts_of_areas_obey_the_rules_as_well(self):
        with patch.object(complaint_map, "MOST", 0):
            self.assertEqual(self._map("liaison")["areas"], [[self.area.id, 1, 0]])
            everything = {area: count for area, count, _late in self._map("coordinator")["areas"]}
            self.assertEqual(everything, {self.area.id: 2, False: 1})
            self.assertNotIn("rows", self._map("coordinator"))
            self.assertEqual(self._map("liaison_b"), {"columns": complaint_map.COLUMNS, "rows": []})
            with self.assertRaises(AccessError):
                self._map("citizen")

    def test_late_ones_are_counted(self):
        self.bring("in_progress", at=MONDAY.replace(year=2025), area_id=self.area.id)
        with patch.object(complaint_map, "MOST", 0):
            answer = self._map("liaison", [("area_id", "=", self.area.id)])
        self.assertEqual(answer["areas"], [[self.area.id, 2, 1]])

    def test_a_row_tells_what_the_card_tells(self):
        row = self._rows("liaison")[self.ours.id]
        seen = self.seen_by(self.ours, "liaison")
        for name in ("number", "title", "state", "latitude", "longitude", "urgency"):
            self.assertEqual(row[name], seen[name], name)
        self.assertEqual((row["label"], row["days"]), (seen.deadline_label, seen.days_left))
        self.assertEqual((row["area"], row["skpd"]), (self.area.id, "A"))

    def test_clocks_that_are_shared_are_each_one_s_own(self):
        """Complaints of one SKPD and date share a reckoning; others must not get it."""
        for day in (2, 3):
            self.mine |= self.bring("in_progress", at=MONDAY.replace(day=day))
        self.mine |= self.bring("closed", at=MONDAY)
        for id_, row in self._rows("coordinator").items():
            seen = self.seen_by(self.mine.browse(id_), "coordinator")
            expected = (seen.urgency, seen.days_left, seen.deadline_label)
            self.assertEqual((row["urgency"], row["days"], row["label"]), expected, seen.number)

    def test_nothing_of_the_reporter_is_told(self):
        words = {"reporter", "contact", "phone", "email", "nik"}
        self.assertFalse([name for name in complaint_map.COLUMNS if words & set(name.split("_"))])
        hidden = self.bring("in_progress", is_anonymous=True)
        self.assertNotIn("Wa Uji", str(self._map("liaison", [("id", "=", hidden.id)])))

    def test_the_queries_do_not_grow(self):
        for role in ("liaison", "coordinator"):
            few, many = self._count(role, 2), self._count(role, 40)
            with self.subTest(role=role):
                self.assertLessEqual(many, few)
                self.assertLessEqual(few, 12)

    def _count(self, role, number):
        made = [self.bring("in_progress", at=MONDAY.replace(day=1 + at % 20), **POINT) for at in range(number)]
        domain = [("id", "in", [one.id for one in made])]
        self._map(role, domain)  # rules and labels are cached from the second time on
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        self.assertEqual(len(self._map(role, domain)["rows"]), number)
        return self.env.cr.sql_log_count - before

    def test_only_the_coordinator_sets_a_point(self):
        values = {"latitude": -3.71, "longitude": 128.19}
        for role in ("liaison", "officer", "oversight"):
            with self.assertRaises(AccessError):
                self.ours.with_user(self.people[role]).write(values)
        self.ours.with_user(self.people["coordinator"]).write(values)
        self.assertEqual((self.ours.latitude, self.ours.longitude), (-3.71, 128.19))
        self.assertIn("128.18 → 128.19", self.ours.event_ids[-1].note)

    def test_a_point_lies_on_the_globe(self):
        for values in ({"latitude": 90.5}, {"longitude": -181}):
            with mute_logger("odoo.sql_db"), self.assertRaises(CheckViolation), self.env.cr.savepoint():
                self.new.with_user(self.people["coordinator"]).write(values)
                self.env.flush_all()
