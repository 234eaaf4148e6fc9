import json
from collections import Counter
from datetime import time

import pytz

from odoo.tests import TransactionCase

from .geometry import contains

HOLIDAYS = {2025: 28, 2026: 25, 2027: 26}
WORKING_DAYS = {2025: 237, 2026: 240, 2027: 242}
CITY_MODELS = ("lapor.area", "lapor.skpd", "lapor.category", "lapor.stage", "resource.calendar.leaves")


class TestCityAreas(TransactionCase):
    def setUp(self):
        super().setUp()
        self.areas = self.env["lapor.area"].search([])

    def test_all_areas_are_there(self):
        kinds = Counter(self.areas.mapped("kind"))
        self.assertEqual(kinds, {"city": 1, "district": 5, "kelurahan": 20, "negeri": 22, "desa": 8})

    def test_names_occur_twice_only_with_another_kind(self):
        pairs = Counter((area.name, area.kind) for area in self.areas)
        self.assertEqual(max(pairs.values()), 1)
        self.assertEqual(len(set(self.areas.mapped("display_name"))), 56)

    def test_codes_say_where_an_area_lies(self):
        for area in self.areas.filtered("parent_id"):
            self.assertEqual(area.code.rpartition(".")[0], area.parent_id.code)

    def test_every_boundary_holds_its_point(self):
        for area in self.areas:
            with self.subTest(area=area.display_name):
                self.assertTrue(contains(json.loads(area.boundary), area.latitude, area.longitude))


class TestCityUnits(TransactionCase):
    def test_each_kecamatan_has_its_unit(self):
        units = self.env["lapor.skpd"].search([("kind", "=", "district")])
        self.assertEqual(units.area_id, self.env["lapor.area"].search([("kind", "=", "district")]))
        self.assertEqual(self.env["lapor.skpd"].search_count([]), 55)

    def test_names_are_clean_and_doubts_are_in_the_note(self):
        for skpd in self.env["lapor.skpd"].search([]):
            self.assertNotRegex(skpd.name, r"menyebut|konsesi|BUMD| / ")
            self.assertTrue(skpd.note, skpd.name)

    def test_every_category_finds_its_skpd(self):
        area = self.env["lapor.area"].search([("kind", "=", "negeri")], limit=1)
        leaves = self.env["lapor.category"].search([("child_ids", "=", False)])
        self.assertEqual(len(leaves), 76)
        self.assertEqual(len(leaves.parent_id), 26)
        for category in leaves:
            with self.subTest(category=category.code):
                self.assertTrue(category._proposed_skpd(area))
                self.assertNotEqual(category.skpd_id.kind, "external")
                self.assertTrue(all(skpd.kind == "external" for skpd in category.external_skpd_ids))
                self.assertTrue(category.external_name)

    def test_supervision_is_sensitive(self):
        open_ones = [("is_supervision", "=", True), ("is_sensitive", "=", False)]
        self.assertFalse(self.env["lapor.category"].search(open_ones))

    def test_own_columns_stand_for_work(self):
        own = self.env["lapor.stage"].search([("skpd_ids", "!=", False)])
        self.assertTrue(own)
        self.assertEqual(set(own.mapped("state")), {"in_progress"})

    def test_an_update_keeps_what_the_city_edited(self):
        domain = [("module", "=", "lapor_complaints"), ("model", "in", CITY_MODELS), ("noupdate", "=", False)]
        self.assertFalse(self.env["ir.model.data"].search(domain).mapped("name"))


class TestCityCalendar(TransactionCase):
    def setUp(self):
        super().setUp()
        self.calendar = self.env.ref("lapor_complaints.calendar_city")
        self.zone = pytz.timezone(self.calendar.tz)

    def _local(self, moment):
        return pytz.utc.localize(moment).astimezone(self.zone)

    def test_it_is_the_main_company_s(self):
        self.assertEqual(self.env.ref("base.main_company").resource_calendar_id, self.calendar)

    def test_holidays_are_whole_local_days(self):
        days = Counter()
        for leave in self.calendar.leave_ids:
            start, end = self._local(leave.date_from), self._local(leave.date_to)
            self.assertEqual((start.date(), start.time(), end.time()), (end.date(), time(), time(23, 59, 59)))
            self.assertIn(start.strftime("holiday_%Y_%m_%d"), leave.get_external_id()[leave.id])
            days[start.year] += 1
        self.assertEqual(days, HOLIDAYS)

    def test_working_days_of_each_year(self):
        self.assertEqual({year: len(self.calendar._lapor_ordinals(year)) for year in WORKING_DAYS}, WORKING_DAYS)

    def test_numbers_count_by_year(self):
        number = self.env["ir.sequence"].next_by_code("lapor.complaint", "2031-05-05")
        self.assertRegex(number, r"^[A-Z]{3}-2031-000001$")
