"""The filters of every morning: by the city's day, truthful about whose turn it is, counted in one query."""

from datetime import timedelta

from lxml import etree

from odoo.tests import freeze_time, tagged
from odoo.tools.safe_eval import safe_eval

from ..models.complaint_quick import QUICK
from .common import MONDAY, LaporCase

ROLES = ("coordinator", "officer", "liaison", "head", "liaison_unit", "oversight", "custodian")


@tagged("post_install", "-at_install")
class TestQuickFilters(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        self = cls()
        cls.late, cls.paused = self.bring("in_progress", at=MONDAY), self.bring("answered", at=MONDAY)
        cls.ended, cls.returned = self.bring("closed", at=MONDAY), self.bring("submitted", at=MONDAY)
        cls.disputed = self.bring("answered", at=MONDAY)
        self.act(cls.disputed, "dispute", at=MONDAY)
        cls.all = cls.late | cls.paused | cls.ended | cls.returned | cls.disputed
        cls.due = cls.late.deadline

    def found(self, name, role="coordinator", at=None, zone="UTC"):
        """Return what the filter `name` of the search view finds, as `role` whose computer is in `zone`."""
        complaints = self.env["lapor.complaint"].with_user(self.people[role]).with_context(tz=zone)
        arch = etree.fromstring(complaints.get_view(view_type="search")["arch"])
        domain = safe_eval(arch.xpath(f"//filter[@name='{name}']/@domain")[0], {"uid": complaints.env.uid})
        with freeze_time(at or self.due_moment(0)):
            self.env.invalidate_all()
            return complaints.search([*domain, ("id", "in", self.all.ids)]).with_env(self.env)

    def due_moment(self, days, hours=0):
        """Return the naive UTC moment of noon in the city, `days` after the deadline of `late`."""
        return MONDAY.replace(hour=3) + timedelta(days=(self.due - MONDAY.date()).days + days, hours=hours)

    def test_due_today_and_overdue_follow_the_city_s_day(self):
        for days, hours, today, overdue in (
            (-1, 0, False, False), (0, 0, True, False), (0, 11.5, True, False),  # 23:30 in the city
            (0, 12.5, False, True), (1, 0, False, True), (0, -11.5, True, False),  # 00:30
        ):  # fmt: skip
            moment = self.due_moment(days, hours)
            for zone in ("Asia/Jayapura", "America/New_York", "Pacific/Kiritimati", False):
                with self.subTest(moment=moment, zone=zone):
                    self.assertEqual(self.late in self.found("due_today", "liaison", moment, zone), today)
                    self.assertEqual(self.late in self.found("overdue", "liaison", moment, zone), overdue)

    def test_the_reporter_s_date_makes_the_city_neither_due_nor_late(self):
        silence = self.paused.silence_deadline
        for days in (0, 1, 30):
            moment = MONDAY + timedelta(days=(silence - MONDAY.date()).days + days)
            for name in ("due_today", "overdue"):
                self.assertFalse((self.paused | self.ended) & self.found(name, at=moment), (name, days))
            with freeze_time(moment):
                self.env.invalidate_all()
                self.assertEqual(self.paused.urgency, "waiting")
        self.assertEqual(self.found("waiting"), self.paused)

    def test_whose_it_is(self):
        late = self.late.with_user(self.people["liaison"])
        late._assign(self.people["officer"])
        self.assertEqual(self.found("mine", "officer"), self.late)
        self.assertEqual(
            self.found("mine", "liaison"), self.paused | self.disputed, "who accepted; ended ones are done"
        )
        self.assertFalse(self.found("unassigned"))
        late._assign(self.env["res.users"])
        self.assertEqual(self.found("unassigned"), self.late, "what lies with no SKPD has nobody to do it")

    def test_disputed_means_that_the_city_has_to_act(self):
        self.assertEqual(self.found("disputed"), self.disputed)
        self.act(self.disputed, "answer")
        self.assertFalse(self.found("disputed"))
        self.assertEqual(self.found("ever_disputed"), self.disputed)

    def test_every_role_can_use_each(self):
        for role in ROLES:
            for name in QUICK:
                with self.subTest(role=role, filter=name):
                    found = self.found(name, role).with_user(self.people[role])
                    self.assertEqual(found, found._filtered_access("read"))

    def test_fields_say_what_the_filters_find(self):
        with freeze_time(self.due_moment(1)):
            self.env.invalidate_all()
            for name in ("is_due_today", "is_overdue", "is_mine", "is_unassigned", "is_disputed"):
                found = self.all.filtered_domain([(name, "=", True)])
                self.assertEqual(found, self.all.search([(name, "=", True), ("id", "in", self.all.ids)]) & found)
                self.assertEqual(found | self.all.filtered_domain([(name, "=", False)]), self.all)
                self.assertEqual(self.all.filtered(name), found)

    def test_counts_are_what_the_filters_find(self):
        for role in ("officer", "liaison", "liaison_unit"):
            complaints = self.env["lapor.complaint"].with_user(self.people[role])
            counts = complaints.quick_counts()
            ours = [("skpd_id", "in", self.people[role].lapor_scope_ids.ids)]
            expected = {name: complaints.search_count([*domain, *ours]) for name, domain in QUICK.items()}
            self.assertEqual(counts, expected, role)
        self.assertTrue(any(self.env["lapor.complaint"].with_user(self.people["officer"]).quick_counts().values()))

    def test_nobody_counts_beyond_the_own_skpd(self):
        for role in ("coordinator", "oversight", "custodian", "admin", "citizen", "public"):
            self.assertEqual(self.env["lapor.complaint"].with_user(self.people[role]).quick_counts(), {}, role)
        self.assertFalse(any(self.env["lapor.complaint"].with_user(self.people["liaison_b"]).quick_counts().values()))

    def test_counts_are_one_query(self):
        complaints = self.env["lapor.complaint"].with_user(self.people["liaison"])
        complaints.quick_counts()
        self.env.flush_all()
        with self.assertQueryCount(1):
            complaints.quick_counts()
