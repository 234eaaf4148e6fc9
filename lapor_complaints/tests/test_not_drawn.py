"""Reportlab fails: what was filed stays filed, no number is used, and somebody reads what to do."""

from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.lapor_complaints.report.pdf import parts

from .entry_common import EntryCase

LOG = "odoo.addons.lapor_complaints.report.pdf.drawing"
WORDS = "Kenari-kata-laporan"


def fails():
    """Let every paper fail in the middle of being drawn, with words of a report in the error."""
    return patch.object(parts, "facts", side_effect=ValueError(WORDS))


@tagged("post_install", "-at_install")
class TestNotDrawn(EntryCase):
    def printed(self, kind, complaint):
        reports = self.env["ir.actions.report"].with_user(self.people["coordinator"])
        return reports._render(f"lapor_complaints.{kind}_letter_report", complaint.ids)[0]

    def refused(self, kind, complaint):
        with (
            fails(), self.assertLogs(LOG, "ERROR") as log,
            self.assertRaises(UserError) as caught, self.env.cr.savepoint(),
        ):  # fmt: skip
            self.printed(kind, complaint)
        self.assertIn("no number was used", caught.exception.args[0])
        self.assertNotIn(WORDS, "".join(log.output))
        self.assertIn("issued_letter.py", "".join(log.output), "whoever mends it reads where it failed")

    def test_a_letter_that_fails_uses_no_number(self):
        complaints = [self.bring("answered") for _each in range(2)]
        first = self.env["lapor.letter"].sudo()
        self.printed("answer", complaints[0])
        number = int(first.search([], order="id desc", limit=1).number.split("/")[1])
        self.refused("answer", complaints[1])
        self.assertFalse(first.search([("complaint_id", "=", complaints[1].id)]), "no row, no file")
        self.assertEqual(complaints[1].event_ids[-1].kind, "answer", "nothing in the history")
        self.printed("answer", complaints[1])
        again = first.search([("complaint_id", "=", complaints[1].id)])
        self.assertEqual(int(again.number.split("/")[1]), number + 1)
        self.assertTrue(again.file_id._lapor_is_intact())

    def test_a_failed_letter_holds_up_no_other_in_the_same_year(self):
        complaint = self.bring("answered")
        for _each in range(3):
            self.refused("decision", complaint)
        self.printed("decision", complaint)
        self.assertEqual(self.env["lapor.letter"].sudo().search_count([("complaint_id", "=", complaint.id)]), 1)

    def test_what_an_officer_enters_is_filed_without_its_paper(self):
        with fails(), self.assertLogs(LOG, "ERROR"):
            complaint, answer = self.enter()
        self.assertEqual((answer["number"], answer["receipt"]), (complaint.number, False))
        self.assertTrue(complaint._check_code(answer["code"]))
        again = self.enter()[1]
        self.assertEqual(again["number"], complaint.number)
        self.assertTrue(again["receipt"], "the same form, sent again, brings the paper")
