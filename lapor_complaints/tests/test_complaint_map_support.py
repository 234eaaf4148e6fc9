from datetime import date

from odoo.tests import tagged

from .common import MONDAY
from .support_common import SupportCase


@tagged("post_install", "-at_install")
class TestComplaintMapSupport(SupportCase):
    """A supporting SKPD has the complaint on its map, with its own date and not the lead's."""

    def _rows(self, role, complaints):
        self.env.flush_all()
        self.env.invalidate_all()
        answer = self.env["lapor.complaint"].with_user(self.people[role]).map_read([("id", "in", complaints.ids)])
        return [dict(zip(answer["columns"], row, strict=True)) for row in answer["rows"]]

    def test_each_side_sees_its_own_date(self):
        complaint = self.supported(at=MONDAY)
        complaint.disposition_ids.filtered(lambda one: one.skpd_id == self.skpd_b).due_date = date(2025, 1, 6)
        (lead,), (support,) = self._rows("liaison", complaint), self._rows("liaison_b", complaint)
        self.assertEqual((lead["support"], lead["label"]), (0, self.seen_by(complaint, "liaison").deadline_label))
        seen = self.seen_by(complaint, "liaison_b")
        self.assertEqual((support["support"], support["urgency"]), (1, "late"))
        self.assertEqual(support["label"], seen.support_label)
        self.assertNotEqual(support["label"], lead["label"])
        self.assertEqual(self._rows("liaison_c", complaint), [])

    def test_the_queries_do_not_grow(self):
        self.assertEqual(self._queries(2), self._queries(20))

    def _queries(self, number):
        complaints = self.env["lapor.complaint"].union(*(self.supported(at=MONDAY) for _ in range(number)))
        self._rows("liaison_b", complaints)  # rules and labels are cached from the second time on
        before = self.env.cr.sql_log_count
        self.assertEqual(len(self._rows("liaison_b", complaints)), number)
        return self.env.cr.sql_log_count - before
