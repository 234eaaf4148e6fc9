from odoo.exceptions import UserError, ValidationError
from odoo.tests import Form, tagged

from .common import MONDAY, LaporCase


@tagged("post_install", "-at_install")
class TestAnswerTemplate(LaporCase):
    """Templates: a fixed list of words is filled in, what fits comes first, blanks are not sent."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["lapor.answer.template"].search([]).active = False
        cls.templates = cls.env["lapor.answer.template"].create([
            {"name": "Umum", "body": "Umum", "sequence": 1},
            {"name": "Lain", "body": "Lain", "sequence": 2, "category_ids": [(6, 0, cls.sensitive.ids)]},
            {"name": "Jalan ditolak", "body": "x", "sequence": 3, "outcome": "refused",
             "category_ids": [(6, 0, cls.category.ids)]},
            {"name": "Jalan selesai", "body": "{{number}} selesai pada [tanggal]", "sequence": 4, "outcome": "resolved",
             "category_ids": [(6, 0, cls.category.ids)]},
        ])  # fmt: skip

    def template(self, body):
        return self.env["lapor.answer.template"].create({"name": "Uji", "body": body})

    def test_placeholders(self):
        complaint = self.bring("in_progress", at=MONDAY, reporter={"name": "Rahasia Sekali"}, is_anonymous=True)
        body = "{{number}}|{{ title }}|{{area}}|{{skpd}}|{{deadline}}"
        due = complaint._format_date(complaint.resolution_deadline)
        expected = [complaint.number, "Jalan berlubang", "", "Dinas Uji A", due]
        self.assertEqual(self.template(body)._filled(complaint).split("|"), expected)
        self.assertIn("2026", self.template("{{date}}")._filled(complaint._at(MONDAY)))

    def test_only_the_list_is_filled_in(self):
        for forged in ("reporter", "reporter_label", "complaint", "object.reporter_ids", "__class__", ""):
            body = "{{%s}}" % forged  # noqa: UP031
            with self.subTest(body=body):
                if forged == "object.reporter_ids":
                    self.assertEqual(self.template(body)._filled(self.file()), body, "nothing is evaluated")
                else:
                    with self.assertRaises(ValidationError):
                        self.template(body)

    def test_what_the_citizen_wrote_is_not_a_template(self):
        complaint = self.file(title="Jalan {{number}} {{skpd}}")
        self.assertEqual(self.template("{{title}}")._filled(complaint), "Jalan {{number}} {{skpd}}")

    def test_fitting_ones_come_first(self):
        names = [name for _id, name in self.env["lapor.answer.template"].with_context(
            lapor_category=self.category.id, lapor_outcome="resolved").name_search("")]  # fmt: skip
        self.assertEqual(names, ["Jalan selesai", "Umum", "Lain", "Jalan ditolak"])
        on_a_phone = self.env["lapor.answer.template"].with_context(
            lapor_category=self.category.id, lapor_outcome="resolved"
        ).web_search_read([], {"name": {}})  # fmt: skip
        self.assertEqual([record["name"] for record in on_a_phone["records"]], names)
        names = [name for _id, name in self.env["lapor.answer.template"].name_search("")]
        self.assertEqual(names[0], "Umum")

    def test_in_the_dialog(self):
        complaint = self.seen_by(self.bring("in_progress"), "liaison")
        opened = complaint.with_context(lapor_action="answer").action_open_move()
        dialog = Form(self.env["lapor.act"].with_user(self.people["liaison"]).with_context(**opened["context"]))
        dialog.template_id = self.templates[3].with_user(self.people["liaison"])
        self.assertEqual((dialog.text, dialog.outcome), (f"{complaint.number} selesai pada [tanggal]", "resolved"))
        act = dialog.save()
        with self.assertRaisesRegex(UserError, r"\[tanggal\]"):
            act.action_confirm()
        act.text = "Selesai pada 3 November [lihat foto]"
        act.action_confirm()
        self.assertEqual(complaint.state, "answered")
