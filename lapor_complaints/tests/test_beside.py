from odoo.tests import tagged

from .common import MONDAY, picture
from .similar_common import HERE, SimilarCase
from .test_views import specification

REPORTER = {"name": "Wa Uji", "email": "wa@uji.example"}


@tagged("post_install", "-at_install")
class TestBeside(SimilarCase):
    """What the panel and the form beside it cost: the same, however much there is."""

    def setUp(self):
        super().setUp()
        self.complaint = self.lamp(reporter=REPORTER, **HERE)
        self.act(self.complaint, "forward")

    def surround(self, count):
        """Give the complaint `count` similar, related, joined and earlier ones."""
        for _time in range(count):
            similar, joined = self.lamp(**HERE), self.lamp(**HERE, files=[("a.jpg", picture())])
            related = self.lamp(reporter=REPORTER, title="Lain", description="Lain", category_id=self.category.id)
            for complaint in (similar, joined, related):
                self.act(complaint, "forward", at=MONDAY)
            self.act(joined, "merge", kept=self.complaint)
            self.complaint.with_user(self.people["liaison"]).relate(related.id)
        self.env.flush_all()

    def cost(self, role, ask):
        ask(self.seen_by(self.complaint, role))  # record rules and labels are cached from the second time on
        complaint = self.seen_by(self.complaint, role)
        before = self.env.cr.sql_log_count
        answer = ask(complaint)
        return self.env.cr.sql_log_count - before, answer

    def test_the_panel_is_flat(self):
        self.surround(2)
        few = {role: self.cost(role, lambda c: c.read_beside())[0] for role in ("coordinator", "liaison")}
        self.surround(8)
        for role, queries in few.items():
            many, panel = self.cost(role, lambda c: c.read_beside())
            with self.subTest(role=role, few=queries, many=many):
                self.assertEqual(many, queries)
                self.assertLessEqual(many, 35)
                sizes = {name: len(rows) for name, rows in panel.items()}
                self.assertEqual(sizes, {"similar": 5, "related": 10, "joined": 10, "earlier": 10})

    def test_a_lonely_report_asks_little(self):
        lonely = self.complaint
        lonely.sudo()._write({"area_id": None, "longitude": 0})
        queries, panel = self.cost("coordinator", lambda c: c.read_beside())
        self.assertFalse(any(panel.values()))
        self.assertLessEqual(queries, 14)

    def test_the_form_pays_for_none_of_it(self):
        """The panel is asked for when the form is there; opening it costs what it did."""
        model = self.env["lapor.complaint"]
        specs = {
            role: specification(model.with_user(self.people[role]).get_views([(False, "form")]), "form")
            for role in ("coordinator", "liaison")
        }
        before = {role: self.cost(role, lambda c, s=spec: c.web_read(s))[0] for role, spec in specs.items()}
        for spec in specs.values():
            self.assertFalse({"related_ids", "read_beside", "similar"} & set(spec))
        for _time in range(5):
            self.lamp(reporter=REPORTER, **HERE)
        for role, spec in specs.items():
            self.assertEqual(self.cost(role, lambda c, s=spec: c.web_read(s))[0], before[role])
        self.surround(1)
        once = {role: self.cost(role, lambda c, s=spec: c.web_read(s))[0] for role, spec in specs.items()}
        self.surround(6)
        for role, spec in specs.items():
            self.assertLessEqual(once[role] - before[role], 3, "the numbers of the others in the history")
            self.assertEqual(self.cost(role, lambda c, s=spec: c.web_read(s))[0], once[role])

    def test_rows(self):
        self.surround(1)
        panel = self.seen_by(self.complaint, "coordinator").read_beside()
        self.assertEqual(panel["joined"][0]["files"][0]["mimetype"], "image/jpeg")
        self.assertEqual(panel["related"][0]["title"], "Lain")
        row = panel["similar"][0]
        self.assertEqual((row["state"], row["skpd"], row["open"]), ("forwarded", "A", True))
        self.assertEqual(row["reasons"][0], "at the same spot")
