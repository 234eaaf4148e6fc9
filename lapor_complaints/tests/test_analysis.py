"""The view behind pivot and graph: one row per complaint, of the own scope, with nothing of the reporter."""

from datetime import datetime, timedelta

from odoo.tests import tagged

from .common import MONDAY, STAFF, LaporCase


@tagged("post_install", "-at_install")
class TestAnalysis(LaporCase):
    def rows(self, role="coordinator", domain=()):
        self.env.flush_all()
        return self.env["lapor.complaint.analysis"].with_user(self.people[role]).search(list(domain))

    def row(self, complaint):
        return self.rows(domain=[("id", "=", complaint.id)])

    def test_it_holds_nothing_of_the_reporter(self):
        names = set(self.env["lapor.complaint.analysis"]._fields)
        self.assertFalse(
            {name for name in names if "report" in name or name in ("name", "email", "phone", "title", "user_id")}
        )

    def test_each_sees_the_own_scope(self):
        of_a, of_unit, of_b = self.bring("in_progress"), self.file(), self.file()
        self.act(of_unit, "forward", skpd=self.unit_a)
        self.act(of_b, "forward", skpd=self.skpd_b)
        ids = {of_a.id: "A", of_unit.id: "AA", of_b.id: "B", self.kept.id: "-"}
        own = {"A", "AA"}
        seen = {
            role: {ids[row.id] for row in self.rows(role) if row.id in ids}
            for role in STAFF
            if role not in ("custodian", "admin")
        }
        self.assertEqual(seen, {
            "coordinator": set("-B") | own, "oversight": set("-B") | own, "officer": own, "liaison": own, "head": own,
            "liaison_b": {"B"},
        })  # fmt: skip

    def test_on_time_is_judged_by_the_local_day(self):
        # Due on Friday, 11 December 2026, which ends in Ambon at 15:00 UTC
        for moment, share in ((datetime(2026, 12, 11, 14, 59), 100.0), (datetime(2026, 12, 11, 15, 1), 0.0)):
            complaint = self.bring("in_progress", at=MONDAY)
            self.act(complaint, "answer", at=moment)
            self.assertEqual(self.row(complaint).answered_on_time, share)
            self.assertAlmostEqual(self.row(complaint).days_to_answer, (moment - MONDAY) / timedelta(days=1), 4)

    def test_what_is_not_known_is_not_counted(self):
        rated, unrated, open_ = self.bring("closed"), self.bring("closed"), self.bring("in_progress")
        rated._reporter_act("rate", rating=4)
        domain = [("id", "in", (rated | unrated | open_).ids)]
        self.env.flush_all()
        groups = (
            self.env["lapor.complaint.analysis"]
            .with_user(self.people["coordinator"])
            ._read_group(
                domain,
                ["state"],
                ["__count", "rating:avg", "answered_on_time:avg", "complaint_count:sum"],
                order="state",
            )
        )
        self.assertEqual(groups[0], ("closed", 2, 4.0, 100.0, 2))
        self.assertEqual(groups[1][:2], ("in_progress", 1))
        self.assertFalse(groups[1][2] or groups[1][3])

    def test_its_rows_are_not_written(self):
        row = self.row(self.kept)
        for role in STAFF:
            for operation in ("write", "create", "unlink"):
                self.assertFalse(row.with_user(self.people[role]).has_access(operation))
