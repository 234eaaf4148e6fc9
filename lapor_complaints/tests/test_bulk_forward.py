"""Fifty reports forwarded at once: all of them, or none with the names of those that could not be."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import LaporCase

MANY = 50


@tagged("post_install", "-at_install")
class TestBulkForward(LaporCase):
    def setUp(self):
        super().setUp()
        self.new = self.env["lapor.complaint"].browse([self.file().id for _ in range(MANY - 3)])

    def forward(self, complaints):
        dialog = self.env["lapor.act"].with_user(self.people["coordinator"]).create({
            "complaint_ids": [(6, 0, complaints.ids)], "action": "forward", "skpd_id": self.skpd_a.id, "note": "Segera",
        })  # fmt: skip
        return dialog.action_confirm()

    def test_all(self):
        self.forward(self.new)
        self.assertEqual(set(self.new.mapped("state")), {"forwarded"})
        self.assertEqual(set(self.new.disposition_ids.mapped("instruction")), {"Segera"})

    def test_none_where_some_cannot(self):
        closed, merged = self.bring("closed"), self.bring("merged")
        reported = self.file(is_supervision=True, reported_skpd_id=self.skpd_a.id)
        events = self.env["lapor.complaint.event"].search_count([])
        mails = self.env["mail.mail"].search_count([])
        with self.assertRaises(UserError) as refusal:
            self.forward(self.new | closed | merged | reported)
        sentence = refusal.exception.args[0]
        self.assertIn(f"3 of {MANY}", sentence)
        lines = {line.partition(":")[0]: line for line in sentence.splitlines()}
        self.assertIn(closed._label("state"), lines[closed.number])
        self.assertIn(merged._label("state"), lines[merged.number])
        self.assertIn(self.skpd_a.name, lines[reported.number])
        self.assertFalse(set(self.new.mapped("number")) & set(lines))
        self.assertEqual(set(self.new.mapped("state")), {"submitted"})
        self.assertEqual(self.env["lapor.complaint.event"].search_count([]), events)
        self.assertEqual(self.env["mail.mail"].search_count([]), mails)

    def test_a_long_list_of_refusals_is_cut(self):
        closed = [self.bring("rejected") for _ in range(12)]
        with self.assertRaises(UserError) as refusal:
            self.forward(self.new.browse([one.id for one in closed]) | self.new[:1])
        self.assertIn("and 2 more", refusal.exception.args[0])
        self.assertEqual(len(refusal.exception.args[0].splitlines()), 13)
