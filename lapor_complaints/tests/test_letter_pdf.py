"""Letters and sheets: who may print, what stands in them, and above all what does not."""

import io

from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger
from odoo.tools.pdf import PdfFileReader

from ..report.pdf.signs import plain
from .support_common import QUIET, SupportCase

LETTER = "report.lapor_complaints.transfer_letter"
SHEET = "report.lapor_complaints.disposition_sheet"
NAMED = {"name": "Nama-Canary-Surat", "email": "canary@surat.example", "phone": "0812999"}


@tagged("post_install", "-at_install")
class TestLetterPdf(SupportCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env.company.write({
            "lapor_letterhead": "KOTA UJI\nSekretariat", "lapor_signer_title": "Sekretaris Uji",
            "lapor_letter_body": "Pengaduan $number untuk $body. Harga $100 <b>tetap</b>.",
        })  # fmt: skip

    def pdf(self, report, complaints, role="coordinator"):
        """Return (number of pages, text) of what `role` prints."""
        reports = self.env["ir.actions.report"].with_user(self.people[role])
        content, kind = reports._render(report, complaints.ids)
        self.assertEqual((content[:5], kind), (b"%PDF-", "pdf"))
        pages = PdfFileReader(io.BytesIO(content)).pages
        return len(pages), " ".join(" ".join(page.extract_text() for page in pages).split())

    def test_what_a_letter_says(self):
        complaint = self.file(title="Jalan <i>negara</i> & jembatan 😀", reporter=NAMED)
        self.act(complaint, "transfer")
        pages, text = self.pdf(LETTER, complaint)
        transfer = complaint.disposition_ids
        self.assertEqual(pages, 1)
        for words in ("KOTA UJI", transfer.letter_number, complaint.number, "Provinsi Uji", "Sekretaris Uji",
                      "Harga $100 <b>tetap</b>.", "Jalan <i>negara</i> & jembatan"):  # fmt: skip
            self.assertIn(words, text)
        for secret in NAMED.values():
            self.assertNotIn(secret, text)

    def test_paper_of_a_secret_report_says_so(self):
        for secret, nature in ((True, "Secret"), (False, "Ordinary")):
            complaint = self.file(is_secret=secret)
            self.act(complaint, "transfer")
            for report in (LETTER, SHEET):
                self.assertIn(self.in_indonesian(nature), self.pdf(report, complaint)[1])

    def in_indonesian(self, source):
        installed = self.env["res.lang"]._get_data(code="id_ID")
        words = {"Secret": "Rahasia", "Ordinary": "Biasa"}
        return words[source] if installed else source

    def test_words_longer_than_a_page_are_printed(self):
        complaint = self.file(address="Lorong " * 900, title="x" * 3000)
        self.act(complaint, "forward", note="Periksa dulu. " * 500)
        self.act(complaint, "transfer")
        for report in (LETTER, SHEET):
            self.assertGreater(self.pdf(report, complaint)[0], 1)

    def test_what_people_paste_stays_legible(self):
        for pasted, printed in (
            ("“Tolong” – 100 m²…", "“Tolong” – 100 m²…"), ("𝗧𝗼𝗹𝗼𝗻𝗴 😭😭🙏🏽 dong\x07", "Tolong  dong"),
            ("ā → ≥\u2009½\u200d", "a -> >= ½"), ("中文", "??"), (None, ""),
        ):  # fmt: skip
            self.assertEqual(plain(pasted), printed)

    def test_long_and_many(self):
        long = self.file(description="Kalimat yang panjang. " * 400)
        short = self.file()
        for complaint in (long, short):
            self.act(complaint, "transfer")
        pages, _text = self.pdf(LETTER, long)
        self.assertGreater(pages, 1)
        self.assertEqual(self.pdf(LETTER, long | short)[0], pages + 1)

    def test_numbers_are_unique_and_letters_only_of_transfers(self):
        complaint = self.file()
        with self.assertRaises(UserError):
            self.pdf(LETTER, complaint)
        self.act(complaint, "transfer")
        self.act(complaint, "recall")
        self.act(complaint, "transfer")
        numbers = complaint.disposition_ids.mapped("letter_number")
        self.assertEqual(len(set(numbers)), 2)

    def test_who_prints(self):
        complaint = self.supported(reporter=NAMED)
        for role in ("coordinator", "liaison", "liaison_b", "oversight"):
            _pages, text = self.pdf(SHEET, complaint, role)
            self.assertIn("Bantu Dinas Uji B", text)
            self.assertNotIn(NAMED["name"], text)
        for role in ("liaison_c", "admin", "custodian", "citizen"):
            with self.subTest(role=role), mute_logger(*QUIET), self.assertRaises(AccessError):
                self.pdf(SHEET, complaint, role)
        passed = self.file()
        self.act(passed, "transfer")
        for role in ("liaison", "custodian", "citizen"):
            with self.subTest(role=role), mute_logger(*QUIET), self.assertRaises(AccessError):
                self.pdf(LETTER, passed, role)

    def test_reminders_and_reply(self):
        complaint = self.file()
        self.act(complaint, "transfer")
        transfer = complaint.disposition_ids
        first = transfer.due_date
        self.assertTrue(first)
        event = self.act(complaint, "urge")
        self.assertEqual((transfer.reminder_count, event.visibility), (1, "public"))
        self.assertGreaterEqual(transfer.due_date, first)
        self.act(complaint, "settle", reply_date="2026-11-20", reply_number="B/77")
        self.assertEqual((str(transfer.replied_on), transfer.reply_number), ("2026-11-20", "B/77"))
        self.assertEqual(complaint.state, "closed")


@tagged("post_install", "-at_install")
class TestPdfRoute(HttpCase, SupportCase):
    def test_the_route_asks_for_rights(self):
        complaint = self.file()
        self.act(complaint, "transfer")
        url = f"/lapor/pdf/{LETTER}/{complaint.id}"
        for role, wanted in (("coordinator", 200), ("liaison", 403), ("citizen", 403)):
            self.people[role].password = "uji-sandi-123"
            self.authenticate(self.people[role].login, "uji-sandi-123")
            with mute_logger("odoo.http", *QUIET):
                answer = self.url_open(url)
            self.assertEqual(answer.status_code, wanted, role)
            self.assertEqual(answer.content[:5] == b"%PDF-", wanted == 200)
        self.authenticate(self.people["coordinator"].login, "uji-sandi-123")
        for bad in (f"/lapor/pdf/{LETTER}/x", "/lapor/pdf/account.report/1", f"/lapor/pdf/{LETTER}/99999999999"):
            self.assertEqual(self.url_open(bad).status_code, 404, bad)
        self.authenticate(None, None)
        self.assertNotIn(b"%PDF-", self.url_open(url).content[:5])
