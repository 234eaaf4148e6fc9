"""The dashboard: what it shows, to whom, at which price, and that each figure leads to as many complaints."""

from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged

from ..report.indicators.dashboard import BEHIND
from .indicators_common import IndicatorsCase


@tagged("post_install", "-at_install")
class TestDashboard(IndicatorsCase):
    def board(self, role="coordinator", **ask):
        return self.env["lapor.indicators"].with_user(self.people[role]).dashboard(**{"period": "months_12", **ask})

    def listed(self, role, domain):
        return self.env["lapor.complaint"].with_user(self.people[role]).search_count(domain)

    def cells(self, board):
        """Yield (figure, number, domain) of all that stands on the dashboard as a number of complaints."""
        for cell in board["burning"] + board["sums"] + board["ages"]:
            if cell["name"] not in BEHIND:
                yield cell["name"], cell["value"], cell["domain"]
        for step in board["steps"]:
            yield from ((step[kind]["name"], step[kind]["value"], step[kind]["domain"]) for kind in ("judged", "late"))
        for row in board["trend"] + board["ranking"]["all"] + board["areas"]:
            yield from ((f"{name} {row['label']}", row[name], domain) for name, domain in row["domains"].items())
        yield from ((f"rising {row['label']}", row["received"], row["domain"]) for row in board["rising"])

    def test_each_figure_leads_to_as_many_complaints(self):
        for role in ("coordinator", "oversight", "head", "liaison_b"):
            for name, value, domain in self.cells(self.board(role)):
                with self.subTest(role=role, figure=name):
                    self.assertEqual(self.listed(role, domain), value)

    def test_what_is_behind_a_share_is_what_it_is_taken_of(self):
        board = self.board()
        figures = self.env["lapor.indicators"].with_user(self.people["coordinator"])._figures(
            "own", board["period"]["start"], board["period"]["end"]
        )  # fmt: skip
        for cell in board["sums"]:
            behind = BEHIND.get(cell["name"], cell["name"])
            self.assertEqual(self.listed("coordinator", cell["domain"]), figures[behind], cell["name"])
            self.assertEqual(cell["value"], figures[cell["name"]])

    def test_one_skpd(self):
        self.assertEqual(self.board(skpd_id=self.skpd_a.id)["skpd_id"], self.skpd_a.id)
        of_a, as_head = self.board(skpd_id=self.skpd_a.id), self.board("head")
        self.assertEqual([cell["value"] for cell in of_a["sums"]], [cell["value"] for cell in as_head["sums"]])
        self.assertEqual(of_a["unit"], "case")
        self.assertNotIn("unverified", [cell["name"] for cell in as_head["burning"]])
        names = {row["label"] for row in as_head["ranking"]["all"]} | {row["name"] for row in as_head["skpds"]}
        self.assertLessEqual(names, {self.skpd_a.name, self.unit_a.name})
        self.assertTrue(self.board()["ranking"]["all"])

    def test_strangers_are_refused(self):
        for role in ("citizen", "public", "custodian", "admin"):
            with self.assertRaises(AccessError):
                self.board(role)

    def test_nobody_asks_for_another_skpd(self):
        for skpd in (self.skpd_b.id, 10**7, -1, "1", [self.skpd_b.id]):
            with self.subTest(skpd=skpd), self.assertRaises(UserError):
                self.board("head", skpd_id=skpd)
        with self.assertRaises(UserError):
            self.board(skpd_id=self.province.id)

    def test_periods(self):
        expected = {
            "days_90": (date(2026, 10, 15), date(2027, 1, 12)), "month": (date(2027, 1, 1), date(2027, 1, 12)),
            "last_month": (date(2026, 12, 1), date(2026, 12, 31)), "quarter": (date(2027, 1, 1), date(2027, 1, 12)),
            "year": (date(2027, 1, 1), date(2027, 1, 12)), "months_12": (date(2026, 2, 1), date(2027, 1, 12)),
        }  # fmt: skip
        for period, dates in expected.items():
            shown = self.board(period=period)["period"]
            self.assertEqual((shown["start"], shown["end"]), dates, period)
        custom = self.board(period="custom", start="2026-10-01", end="2026-10-31")
        self.assertEqual(custom["sums"][0]["value"], self.listed("coordinator", custom["sums"][0]["domain"]))
        for start, end in (("2026-10-31", "2026-10-01"), ("x", "y"), (None, None), ("1000-01-01", "2026-01-01"),
                           ({}, 5), ("2026-13-40", "2026-12-01")):  # fmt: skip
            with self.subTest(start=start), self.assertRaises(UserError):
                self.board(period="custom", start=start, end=end)

    def test_an_empty_register_has_nothing_but_zeros(self):
        board = self.board("liaison_unit", period="custom", start="2020-01-01", end="2020-12-31")
        self.assertEqual({cell["value"] for cell in board["sums"]}, {0, None})
        self.assertFalse(board["ranking"]["all"])

    def test_more_complaints_ask_no_more_of_the_database(self):
        self.board()
        counts = []
        for more in (0, 20):
            for number in range(more):
                self.file(area_id=self.areas[number % len(self.areas)].id)
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.board()
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(*counts)
        self.assertLess(counts[0], 40)


@tagged("post_install", "-at_install")
class TestDashboardTour(IndicatorsCase, HttpCase):
    """Sekda and a head look at the dashboard and open what is behind a figure."""

    def test_sekda(self):
        number = self._overdue("arbiter")
        self.assertTrue(number)
        self.start_tour("/odoo", "lapor_dashboard_sekda", login="uji_arbiter")

    def test_head(self):
        self.start_tour("/odoo/lapor-dashboard", "lapor_dashboard_head", login="uji_head")

    def _overdue(self, role):
        return self.env["lapor.indicators"].with_user(self.people[role])._figures(names=("overdue",))["overdue"]
