"""The view behind pivot and graph: one row per complaint, of the own scope, with nothing of the reporter."""

from datetime import datetime

from odoo.tests import tagged

from ..models.complaint_guard import GUARD
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
            self.assertEqual(self.row(complaint).answer_on_time, share)
            self.assertEqual(self.row(complaint).answer_result, "on_time" if share else "late")
            self.assertEqual(self.row(complaint).answer_days, 14, "a Saturday adds no working day")

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
                ["__count", "rating:avg", "answer_on_time:avg", "complaint_count:sum"],
                order="state",
            )
        )
        self.assertEqual(groups[0], ("closed", 2, 4.0, 100.0, 2))
        self.assertEqual(groups[1][:2], ("in_progress", 1))
        self.assertFalse(groups[1][2] or groups[1][3])

    def test_median_and_ninth_decile_in_the_pivot(self):
        taken = (1, 1, 2, 3, 10)  # working days
        of_a = self.env["lapor.complaint"]
        for days in taken:
            complaint = self.bring("in_progress", at=MONDAY)
            day = self.env.company.resource_calendar_id._lapor_add_days(MONDAY.date(), days)
            self.act(complaint, "answer", at=datetime.combine(day, MONDAY.time()))
            of_a |= complaint
        model = self.env["lapor.complaint.analysis"].with_user(self.people["head"])
        measures = ["answer_days:avg", "answer_days_median:median", "answer_days_p90:p90", "complaint_count:sum"]
        answer = model.formatted_read_grouping_sets([("id", "in", of_a.ids)], [[], ["skpd_id"]], measures)
        for groups in answer:
            self.assertEqual([round(groups[0][measure], 6) for measure in measures], [3.4, 2.0, 7.2, 5])
        (nothing,) = model.formatted_read_group([("id", "=", 0)], [], measures)
        self.assertFalse(nothing["answer_days_median:median"])

    def test_what_is_not_counted_is_not_there(self):
        spam, other, held = self.file(), self.file(), self.file()
        for complaint, reason in ((spam, self.env.ref("lapor_complaints.reason_spam")), (other, self.reason)):
            self.act(complaint, "reject", reason=reason)
        held.with_context(lapor_guard=GUARD).sudo().write({"is_quarantined": True})
        three = spam | other | held
        self.assertEqual(self.rows(domain=[("id", "in", three.ids)]).ids, other.ids)
        found = self.env["lapor.complaint"].search([("is_counted", "=", True), ("id", "in", three.ids)])
        self.assertEqual(found, other)
        self.assertEqual(three.filtered("is_counted"), other)
        self.act(spam, "restore")
        self.assertTrue(self.row(spam), "restored, it counts")

    def test_its_rows_are_not_written(self):
        row = self.row(self.kept)
        for role in STAFF:
            for operation in ("write", "create", "unlink"):
                self.assertFalse(row.with_user(self.people[role]).has_access(operation))
