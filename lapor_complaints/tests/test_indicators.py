"""Every figure equals a plain count over the records, and the list behind it holds as many complaints."""

from datetime import date
from functools import partial

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..report.indicators.definitions import COUNTS
from ..report.indicators.groups import GROUPS
from .indicators_common import IndicatorsCase
from .plain_count import PlainCount

AUTUMN = (date(2026, 10, 5), date(2026, 11, 30))
PERIODS = ((None, None), AUTUMN, (date(2026, 12, 24), None), (date(2020, 1, 1), date(2020, 12, 31)))


@tagged("post_install", "-at_install")
class TestIndicators(IndicatorsCase):
    def setUp(self):
        super().setUp()
        calendar = self.env.company.resource_calendar_id
        self.plain = PlainCount(self.env["lapor.complaint"].search([]), calendar)

    def indicators(self, role="coordinator"):
        return self.env["lapor.indicators"].with_user(self.people[role])

    def compare(self, figures, expected, **about):
        for name, value in expected.items():
            with self.subTest(figure=name, **about):
                self.assertAlmostEqual(figures[name], value) if value else self.assertEqual(figures[name], value)
        self.assertFalse(set(expected) - set(figures))

    def test_the_register_has_every_story(self):
        """Otherwise the comparison below would compare zeros."""
        figures = self.indicators()._figures()
        empty = {name for name, value in figures.items() if not value}
        self.assertLessEqual(empty, {"due_today"})

    def test_the_city_in_every_period(self):
        for start, end in PERIODS:
            expected = self.plain.figures(start=start, end=end)
            for scope, role in (("own", "coordinator"), ("own", "oversight"), ("city", "public")):
                figures = self.indicators(role)._figures(scope, start, end)
                self.compare(figures, expected, scope=scope, role=role, start=start)
                self.assertEqual(set(figures), set(expected))

    def test_each_skpd_sees_its_own(self):
        scopes = {"head": self.skpd_a | self.unit_a, "officer": self.skpd_a | self.unit_a, "liaison_b": self.skpd_b}
        for role, skpds in scopes.items():
            expected = self.plain.figures(lambda one, skpds=skpds: one.skpd_id in skpds, *AUTUMN, cases=True)
            self.compare(self.indicators(role)._figures("own", *AUTUMN), expected, role=role)
            self.assertTrue(expected["received"])

    def test_strangers_get_none(self):
        for role in ("citizen", "public", "custodian", "admin"):
            with self.assertRaises(AccessError):
                self.indicators(role)._figures()

    def test_groups(self):
        for by, field in GROUPS.items():
            if by != "month":
                self._compare_groups(by, field)

    def _compare_groups(self, by, field):
        rows = {row["key"]: row for row in self.indicators()._figures("own", *AUTUMN, by=by)}
        keys = self._keys(by, field)
        for key in keys:
            chosen = partial(self._is_in, by, field, key)
            expected = self.plain.figures(chosen, *AUTUMN, cases=by == "skpd")
            if key in rows:
                self.compare(rows[key], expected, by=by, key=key)
            else:
                self.assertFalse(expected["received"] or expected["ended"] or expected["open"])
        self.assertFalse(set(rows) - keys)
        self.assertTrue(all(row["label"] for row in rows.values()))

    def _is_in(self, by, field, key, one):
        return self._key(one, by, field) == key

    def _keys(self, by, field):
        return {self._key(one, by, field) for one in self.plain.complaints}

    def _key(self, one, by, field):
        if by == "district":
            area = one.area_id
            return (area if area.kind == "district" else area.parent_id).id
        if by == "category_group":
            return (one.category_id.parent_id or one.category_id).id
        return one[field].id if one._fields[field].relational else one[field]

    def test_the_trend(self):
        rows = self.indicators()._trend("own", date(2026, 9, 10), date(2027, 1, 12))
        self.assertEqual([row["key"].month for row in rows], [9, 10, 11, 12, 1])
        for row in rows:
            end = self.env["lapor.indicators"]._month_end(row["key"])
            expected = self.plain.figures(start=row["key"], end=end)
            backlog = [one for one in self.plain.complaints if not one.parent_id
                       and self.plain.day(one.received_at) <= end
                       and (not one.closed_at or self.plain.day(one.closed_at) > end)]  # fmt: skip
            self.compare(row, {name: expected[name] for name in ("received", "ended", "closed")}, month=row["key"])
            self.assertEqual(row["backlog"], len(backlog))
            domain = self.indicators()._backlog_domain(end)
            self.assertEqual(self._listed("coordinator", domain), len(backlog))

    def _listed(self, role, domain):
        return self.env["lapor.complaint"].with_user(self.people[role]).search_count(domain)

    def test_behind_each_figure_stand_as_many_complaints(self):
        for role in ("coordinator", "head", "liaison_b"):
            indicators = self.indicators(role)
            figures = indicators._figures("own", *AUTUMN)
            for name in indicators._counts():
                with self.subTest(role=role, figure=name):
                    domain = indicators._figure_domain(name, "own", *AUTUMN)
                    self.assertEqual(self._listed(role, domain), figures[name])

    def test_behind_each_group_too(self):
        indicators = self.indicators()
        for by in GROUPS:
            for row in indicators._figures("own", *AUTUMN, by=by):
                for name in ("received", "answer_late", "ended", "open"):
                    if by == "month" and COUNTS[name].when == "now":
                        continue
                    with self.subTest(by=by, key=row["key"], figure=name):
                        domain = indicators._figure_domain(name, "own", *AUTUMN, by=by, key=row["key"])
                        self.assertEqual(self._listed("coordinator", domain), row[name])

    def test_one_case_is_no_ranking(self):
        ranked, others = self.indicators()._ranking(least=2)
        self.assertEqual([row["key"] for row in ranked], [self.skpd_b.id, self.skpd_a.id])
        self.assertEqual([row["rank"] for row in ranked], [1, 2])
        self.assertNotIn(self.province.id, [row["key"] for row in ranked + others])
        self.assertIn(self.unit_a.id, [row["key"] for row in others])
        self.assertFalse(self.indicators()._ranking(least=50)[0])

    def test_rising_categories(self):
        rising = self.indicators()._rising(days=16, least=2)
        self.assertEqual([row["key"] for row in rising], [self.category.id])
        domain = self.indicators()._figure_domain(
            "received", start=rising[0]["start"], end=rising[0]["end"], by="category", key=rising[0]["key"]
        )
        self.assertEqual(self._listed("coordinator", domain), rising[0]["received"])
        self.assertGreater(rising[0]["received"], rising[0]["before"])
        self.assertFalse(self.indicators()._rising(days=16, least=20))

    def test_a_name_asks_for_no_more_than_it_needs(self):
        figures = self.indicators()._figures(names=("answer_share",))
        self.assertEqual(set(figures), {"answer_share", "answer_on_time", "answer_judged"})
        with self.assertQueryCount(3):
            self.indicators()._figures()
