from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged

from .common import LaporCase


@tagged("post_install", "-at_install")
class TestCategoryQuestion(LaporCase):
    """Questions of a category, and the answers that lie beside a complaint."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        question = cls.env["lapor.category.question"].create
        cls.child = cls.env["lapor.category"].create(
            {"name": "Aspal uji", "code": "UJI-ASPAL", "parent_id": cls.category.id, "skpd_id": cls.skpd_a.id}
        )
        cls.own = question({"name": "Lebar?", "category_id": cls.child.id, "kind": "number", "is_public": True})
        cls.above = question({"name": "Ada korban?", "category_id": cls.category.id, "kind": "yes_no"})

    def filed(self, **values):
        plain = self.env["lapor.category.question"]._of(self.child.id)
        answers = self.env["lapor.complaint"]._detail_commands(list(zip(plain, ("yes", 2.5), strict=True)))
        return self.file(category_id=self.child.id, detail_ids=answers, **values)

    def test_inherited_and_in_order(self):
        names = [one["name"] for one in self.env["lapor.category.question"]._of(self.child.id)]
        self.assertEqual(names, ["Ada korban?", "Lebar?"])
        self.assertEqual([one["name"] for one in self.env["lapor.category.question"]._of(self.category.id)], ["Ada korban?"])
        self.assertEqual(self.env["lapor.category.question"]._of(self.sensitive.id), [])
        self.above.active = False  # the cache follows
        self.assertEqual([one["name"] for one in self.env["lapor.category.question"]._of(self.child.id)], ["Lebar?"])

    def test_moved_category_asks_other_questions(self):
        self.env["lapor.category.question"]._all()
        self.child.parent_id = self.sensitive
        self.assertEqual([one["name"] for one in self.env["lapor.category.question"]._of(self.child.id)], ["Lebar?"])

    def test_choices_are_at_least_two(self):
        with self.assertRaises(ValidationError):
            self.own.write({"kind": "choice", "choices": "Satu\n\n Satu "})
        self.own.write({"kind": "choice", "choices": "Satu\nDua"})
        self.assertEqual(self.env["lapor.category.question"]._of(self.child.id)[1]["choices"], ("Satu", "Dua"))

    def test_shown_to_the_reporter_and_in_her_copy(self):
        complaint = self.filed().with_context(lang="id_ID")
        wanted = [{"name": "Ada korban?", "value": "Ya"}, {"name": "Lebar?", "value": "2,5"}]
        self.assertEqual(complaint._reporter_view()["details"], wanted)
        self.assertEqual(complaint._own_copy()["report"]["details"], wanted)
        self.assertEqual(complaint._details_view(public=True), wanted[1:])

    def test_asked_again_changes_nothing_that_was_answered(self):
        complaint = self.filed()
        self.own.name = "Panjang?"
        self.above.unlink()
        self.assertEqual(complaint.detail_ids.mapped("name"), ["Ada korban?", "Lebar?"])

    def test_who_reads(self):
        complaint = self.filed()
        self.act(complaint, "forward")
        for role in ("coordinator", "officer", "liaison", "head", "oversight", "custodian"):
            self.assertEqual(self.seen_by(complaint, role).detail_ids.mapped("name"), ["Ada korban?", "Lebar?"], role)
        found = self.env["lapor.complaint.detail"].with_user(self.people["liaison_b"]).search([])
        self.assertFalse(found & complaint.detail_ids)
        with self.assertRaises(AccessError):
            self.seen_by(complaint.detail_ids, "liaison_b").read(["text"])
        for role in ("citizen", "other_citizen", "public"):
            with self.assertRaises(AccessError):
                self.env["lapor.complaint.detail"].with_user(self.people[role]).search([])
            with self.assertRaises(AccessError):
                self.env["lapor.category.question"].with_user(self.people[role]).search([])

    def test_nobody_writes(self):
        complaint = self.filed()
        self.act(complaint, "forward")
        for role in ("coordinator", "officer", "head", "admin", "custodian"):
            with self.assertRaises(AccessError):
                self.seen_by(complaint.detail_ids, role).write({"text": "lain"})
            with self.assertRaises(AccessError):
                self.env["lapor.complaint.detail"].with_user(self.people[role]).create(
                    {"complaint_id": complaint.id, "name": "x", "kind": "text"}
                )
        with self.assertRaises(AccessError):
            self.seen_by(complaint, "coordinator").write({"detail_ids": [(5,)]})

    def test_coordinator_asks(self):
        questions = self.env["lapor.category.question"].with_user(self.people["coordinator"])
        questions.create({"name": "Sejak kapan?", "category_id": self.child.id})
        self.category.with_user(self.people["coordinator"]).keywords = "jalan, lubang"
        with self.assertRaises(AccessError):
            questions.with_user(self.people["liaison"]).create({"name": "x", "category_id": self.child.id})

    def test_parts_take_them_along(self):
        complaint = self.filed()
        parts = [{"skpd": self.skpd_a, "title": "a"}, {"skpd": self.skpd_b, "title": "b"}]
        self.act(complaint, "split", parts=parts)
        self.assertEqual([len(part.detail_ids) for part in complaint.child_ids], [2, 2])

    def test_erased_with_the_text(self):
        complaint = self.filed()
        self.act(complaint, "withdraw")
        complaint.sudo()._erase(texts=True)
        self.assertFalse(complaint.detail_ids)
