"""The receipt on paper: what stands on it, and what never does."""

import io

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools.pdf import PdfFileReader

from .common import LaporCase, picture

RECEIPT = "report.lapor_complaints.receipt"


def words_of(pdf):
    """Return the text of all pages as one line."""
    return " ".join(" ".join(page.extract_text() for page in PdfFileReader(io.BytesIO(pdf)).pages).split())


@tagged("post_install", "-at_install")
class TestReceipt(LaporCase):
    def printed(self, complaint, role):
        reports = self.env["ir.actions.report"].with_user(self.people[role])
        self.env.invalidate_all()
        return reports._render("lapor_complaints.receipt_report", complaint.ids)[0]

    def test_what_stands_on_it(self):
        complaint = self.file(
            files=[("a.jpg", picture())], address="Jl. Pattimura 7", title="Lampu <b>mati</b> & gelap"
        )
        words = words_of(self.printed(complaint, "coordinator"))
        for told in (
            complaint.number,
            "Lampu <b>mati</b> & gelap",
            "Lubang besar",
            "Jl. Pattimura 7",
            "2009",
            "Wa Uji",
        ):
            self.assertIn(told, words)
        for date in (complaint.verification_deadline, complaint.resolution_deadline):
            self.assertIn(str(date.year), words)

    def test_an_anonymous_reporter_is_never_named(self):
        secret = {"name": "Wa Rahasia", "email": "rahasia@example.com", "phone": "081234567890"}
        complaint = self.file(reporter=secret, is_anonymous=True)
        self.act(complaint, "forward")
        receipts = self.env[RECEIPT]
        drawn = [self.printed(complaint, role) for role in ("coordinator", "officer", "oversight")]
        drawn += [receipts._pdf_of(complaint), receipts._draw(complaint.sudo(), code="K0DE1234")]
        for pdf in drawn:
            for needle in ("Wa Rahasia", "rahasia@example.com", "081234567890"):
                self.assertNotIn(needle, words_of(pdf))
                self.assertNotIn(needle.encode(), pdf)

    def test_the_code_only_when_it_is_given(self):
        complaint, code = (
            self.env["lapor.complaint"]
            .sudo()
            ._file(
                {"type": "complaint", "title": "T", "description": "D", "category_id": self.category.id}, {"name": "A"}
            )
        )
        self.assertNotIn(code, words_of(self.env[RECEIPT]._draw(complaint)))
        self.assertIn(code, words_of(self.env[RECEIPT]._draw(complaint, code=code)))

    def test_strangers(self):
        complaint = self.file()
        self.act(complaint, "forward")
        for role in ("liaison_b", "citizen", "public", "custodian"):
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.printed(complaint, role)

    def test_long_and_odd(self):
        self.env.company.logo = False
        odd = "🙂 \u202eterbalik \u0645\u0631 <para>&amp;</para> " + "tanpaspasi" * 400
        complaint = self.file(title=odd[:140], description=(odd + "\n") * 12, address="Jl. " * 300)
        pdf = self.env[RECEIPT]._draw(complaint, code="ABCD2345")
        self.assertGreater(len(PdfFileReader(io.BytesIO(pdf)).pages), 1)
        self.assertIn(complaint.number, words_of(pdf))
