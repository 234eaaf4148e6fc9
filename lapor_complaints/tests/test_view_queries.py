from odoo.tests import tagged

from .common import MONDAY, LaporCase
from .test_views import specification

FEW, MANY = 5, 50


@tagged("post_install", "-at_install")
class TestViewQueries(LaporCase):
    """Opening a list, a board or a form takes the same number of queries however many records it shows."""

    def setUp(self):
        super().setUp()
        for number in range(MANY):
            self.bring("in_progress", at=MONDAY, is_anonymous=bool(number % 2))
        self.env.flush_all()

    def test_more_skpd_cost_nothing(self):
        """List, board and form of the coordinator: the same with all complaints at one SKPD or each at its own."""
        rows = [{"name": f"Dinas {n}", "short_name": f"D{n}", "code": f"UJI-V{n}"} for n in range(MANY)]
        units = self.env["lapor.skpd"].create(rows)
        counts = {}
        for skpds in (units[:1], units):
            complaints = self._complaints_of(skpds)
            for view_type, view in (("list", None), ("kanban", "lapor_complaint_view_kanban"), ("form", None)):
                counts.setdefault(view_type, []).append(self._queries_of(complaints, view_type, view))
        for view_type, (one, each) in counts.items():
            with self.subTest(view=view_type, one=one, each=each):
                self.assertEqual(one, each)

    def test_more_skpd_in_the_scope_of_a_head_cost_nothing(self):
        """The same for an officer whose unit has few or many units below it."""
        counts = []
        for number in (2, MANY):
            rows = [{"name": f"UPTD {n}", "short_name": f"U{n}", "code": f"UJI-{number}-{n}",
                     "parent_id": self.skpd_a.id} for n in range(number)]  # fmt: skip
            complaints = self._complaints_of(self.env["lapor.skpd"].create(rows))
            counts.append(self._queries_of(complaints, "kanban", "lapor_complaint_view_kanban", "head"))
        self.assertEqual(*counts)

    def _complaints_of(self, skpds):
        """Return MANY complaints spread over `skpds`, each with a supporting SKPD."""
        complaints = self.env["lapor.complaint"]
        for place in range(MANY):
            complaint = self.file(at=MONDAY)
            supports = [{"skpd": self.skpd_b}]
            self.act(complaint, "forward", at=MONDAY, skpd=skpds[place % len(skpds)], supports=supports)
            complaints += complaint
        self.env.flush_all()
        return complaints

    def _queries_of(self, complaints, view_type, view, role="coordinator"):
        model = self.env["lapor.complaint"].with_user(self.people[role])
        view_id = view and self.env.ref(f"lapor_complaints.{view}").id
        spec = specification(model.get_views([(view_id, view_type)]), view_type)
        for _warm in range(2):
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.assertEqual(len(model.browse(complaints.ids).web_read(spec)), MANY)
        return self.env.cr.sql_log_count - before

    def _queries(self, role, view_type, limit, view=None):
        model = self.env["lapor.complaint"].with_user(self.people[role])
        view_id = view and self.env.ref(f"lapor_complaints.{view}").id
        spec = specification(model.get_views([(view_id, view_type)]), view_type)
        self.env.invalidate_all()
        model.web_search_read([], spec, limit=1)  # record rules and labels are cached from the second time on
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        records = model.web_search_read([("skpd_id", "=", self.skpd_a.id)], spec, limit=limit)["records"]
        self.assertEqual(len(records), limit)
        return self.env.cr.sql_log_count - before

    def _assert_flat(self, view_type, view=None, at_most=30):
        for role in ("liaison", "coordinator", "oversight"):
            few, many = (self._queries(role, view_type, limit, view) for limit in (FEW, MANY))
            with self.subTest(role=role, few=few, many=many):
                self.assertEqual(few, many)
                self.assertLessEqual(many, at_most)

    def test_list(self):
        self._assert_flat("list")

    def test_kanban(self):
        self._assert_flat("kanban", "lapor_complaint_view_kanban")

    def test_form(self):
        """One report, with a short and with a long history."""
        short, long = self.bring("in_progress"), self.bring("in_progress")
        for number in range(MANY):
            long.with_user(self.people["liaison"])._write_progress(f"Langkah {number}")
        for role in ("liaison", "coordinator", "oversight"):
            model = self.env["lapor.complaint"].with_user(self.people[role])
            spec = specification(model.get_views([(False, "form")]), "form")
            # the first reading fills the caches of record rules and labels
            _warm, few, many = (self._form_queries(model.browse(record.id), spec) for record in (short, short, long))
            with self.subTest(role=role, few=few, many=many):
                self.assertEqual(few, many)

    def _form_queries(self, complaint, spec):
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        complaint.web_read(spec)
        return self.env.cr.sql_log_count - before

    def test_calendar(self):
        self._assert_flat("calendar")

    def _board_queries(self, role, limit):
        model = self.env["lapor.complaint"].with_user(self.people[role])
        board = self.env.ref("lapor_complaints.lapor_complaint_view_kanban_board").id
        spec = specification(model.get_views([(board, "kanban")]), "kanban")
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        answer = model.with_context(read_group_expand=True).web_read_group(
            [("skpd_id", "=", self.skpd_a.id)], ["stage_id"],
            auto_unfold=True, unfold_read_specification=spec, unfold_read_default_limit=limit,
        )  # fmt: skip
        self.assertIn(limit, [len(group.get("__records", ())) for group in answer["groups"]])
        return self.env.cr.sql_log_count - before

    def test_board(self):
        for role in ("liaison", "coordinator"):
            self._board_queries(role, 1)
            few, many = self._board_queries(role, FEW), self._board_queries(role, MANY)
            with self.subTest(role=role, few=few, many=many):
                self.assertEqual(few, many)
