"""Numbered letters: issued once, kept as they went out, and open to those alone who may know whom they name."""

import io
from base64 import b64decode
from hashlib import sha256

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger
from odoo.tools.pdf import PdfFileReader

from .support_common import QUIET, SupportCase
from .test_receipt import words_of

NAMED = {"name": "Nama-Canary-Surat", "email": "canary@surat.example", "phone": "0812999888", "address": "Jalan-Canary"}
KINDS = ("completion", "answer", "decision", "transfer")
READERS = ("officer", "liaison", "head", "coordinator", "oversight", "custodian", "admin", "liaison_b", "citizen",
           "public")  # fmt: skip
STATE = {"completion": "incomplete", "answer": "answered", "decision": "answered", "transfer": "transferred"}


@tagged("post_install", "-at_install")
class TestLetters(SupportCase):
    def letter(self, kind, complaint, role="coordinator"):
        self.env.invalidate_all()
        with mute_logger(*QUIET):
            return (
                self.env["lapor.letter"].with_user(self.people[role])._of(kind, complaint.with_user(self.people[role]))
            )

    def printed(self, kind, complaints, role="coordinator"):
        reports = self.env["ir.actions.report"].with_user(self.people[role])
        self.env.invalidate_all()
        with mute_logger(*QUIET):
            return reports._render(f"lapor_complaints.{kind}_letter_report", complaints.ids)[0]

    def test_each_kind_is_issued_once_and_stays_as_it_was(self):
        for kind in KINDS:
            with self.subTest(kind=kind):
                complaint = self.bring(STATE[kind], reporter=NAMED)
                first = self.printed(kind, complaint)
                letter = self.env["lapor.letter"].sudo().search([("complaint_id", "=", complaint.id)])
                self.assertEqual((letter.kind, letter.sha256), (kind, sha256(first).hexdigest()))
                self.env.company.lapor_signer_name = f"Orang Baru {kind}"
                self.assertEqual(self.printed(kind, complaint), first)
                note = complaint.event_ids[-1].note
                self.assertEqual((complaint.event_ids[-1].kind, letter.sha256 in note), ("letter", True))
                self.assertFalse(list(complaint._verify_history()))
                words = words_of(first)
                self.assertIn(letter.number, words)
                self.assertIn(complaint.number, words)
                self.assertEqual("Nama-Canary-Surat" in words, kind != "transfer")
                for secret in list(NAMED.values())[1:]:
                    self.assertNotIn(secret, words)

    def test_metadata_says_nothing(self):
        complaint = self.bring("answered", reporter=NAMED, title="Judul-Canary")
        info = PdfFileReader(io.BytesIO(self.printed("answer", complaint))).metadata
        for value in map(str, info.values()):
            self.assertNotIn("Canary", value)

    def test_no_anonymous_reporter_is_named_whoever_prints(self):
        for kind in KINDS:
            complaint = self.bring(STATE[kind], reporter=NAMED, is_anonymous=True)
            for role in ("coordinator", "oversight", "liaison", "officer"):
                if kind in ("transfer", "completion") and role in ("liaison", "officer"):
                    continue  # no SKPD has these
                pdf = self.printed(kind, complaint, role)
                for secret in NAMED.values():
                    self.assertNotIn(secret, words_of(pdf), (kind, role))
                    self.assertNotIn(secret.encode(), pdf)

    def test_a_named_letter_closes_when_the_reporter_becomes_anonymous(self):
        complaint = self.bring("answered", reporter=NAMED)
        letter = self.letter("answer", complaint)
        file = letter.sudo().file_id
        self.assertTrue(self.seen_by(letter, "officer")._content())
        complaint._make_anonymous()
        for role in ("officer", "liaison", "head", "coordinator", "oversight"):
            with self.subTest(role=role), mute_logger(*QUIET), self.assertRaises(AccessError):
                self.seen_by(letter, role)._content()
            with self.subTest(role=role), mute_logger(*QUIET), self.assertRaises(AccessError):
                self.seen_by(file, role).read(["raw"])
        self.seen_by(complaint, "custodian")._unmask("Diminta pengadilan, nomor 7")
        self.assertTrue(self.seen_by(letter, "custodian")._content())

    def test_erasure_takes_the_named_file_and_leaves_the_row(self):
        complaint = self.bring("closed", reporter=NAMED)
        letter = self.letter("answer", complaint)
        complaint._erase(texts=True, files=True)
        with self.assertRaises(UserError):
            letter._content()
        self.assertTrue(letter.sha256)

    def test_erased_texts_do_not_live_on_in_letters(self):
        for anonymous, identity in ((True, True), (False, False)):
            with self.subTest(anonymous=anonymous, identity=identity):
                words = {"title": "Judul-Canary-Surat", "address": "Lorong-Canary-Surat"}
                complaint = self.bring("closed", reporter=NAMED, is_anonymous=anonymous, **words)
                letter = self.letter("answer", complaint)
                self.assertIn("Judul-Canary-Surat", words_of(letter.sudo().file_id.raw))
                complaint._erase(identity=identity)
                self.assertEqual(bool(letter.sudo().file_id), anonymous or not identity, "no text was to be erased")
                plan = dict(complaint._erasure_plan(texts=True))
                self.assertEqual(plan.get("issued letters with the report's text"), 1)
                complaint._erase(texts=True, identity=identity)
                with self.assertRaises(UserError):
                    letter._content()
                self.assertTrue(letter.sha256)

    def test_who_issues_and_who_reads(self):
        for kind, issuers in (
            ("completion", ("coordinator", "liaison", "head")), ("answer", ("coordinator", "liaison", "head")),
            ("decision", ("coordinator",)), ("transfer", ("coordinator",)),
        ):  # fmt: skip
            waiting = self.waiting_for(kind)
            for role in set(READERS) - set(issuers):
                with self.subTest(kind=kind, role=role), self.assertRaises(AccessError):
                    self.letter(kind, waiting, role)
            for role in issuers:
                letter = self.letter(kind, self.waiting_for(kind), role)
                self.assertTrue(letter._content())
            office = ("officer", "liaison", "head") if kind != "transfer" else ()
            for role in READERS:
                with self.subTest(kind=kind, role=role), mute_logger(*QUIET):
                    reads = role in (*office, "coordinator", "oversight", "custodian")
                    self.assertEqual(self.seen_by(letter, role).has_access("read"), reads)

    def waiting_for(self, kind):
        """Return a complaint about which a letter of `kind` can be issued, with SKPD A where one has it."""
        complaint = self.bring("forwarded" if kind == "completion" else STATE[kind])
        if kind == "completion":
            self.act(complaint, "ask", role="liaison")
        return complaint

    def test_a_supporting_office_reads_what_was_issued(self):
        complaint = self.supported(reporter=NAMED)
        self.act(complaint, "answer")
        letter = self.letter("answer", complaint, "liaison")
        self.assertTrue(self.seen_by(letter, "liaison_b")._content())
        for role in ("liaison_c", "admin", "citizen"):
            with self.subTest(role=role), mute_logger(*QUIET), self.assertRaises(AccessError):
                self.seen_by(letter, role)._content()

    def test_nothing_by_hand(self):
        letter = self.letter("answer", self.bring("answered"))
        for act in (
            lambda: letter.write({"number": "1"}), lambda: letter.unlink(), lambda: letter.copy(),
            lambda: letter.create({"number": "2"}), lambda: letter.sudo().file_id.unlink(),
            lambda: letter.sudo().file_id.with_user(self.people["coordinator"]).write({"raw": b"x"}),
        ):  # fmt: skip
            with mute_logger(*QUIET), self.assertRaises(AccessError):
                act()

    def test_void_and_issued_anew(self):
        complaint = self.bring("transferred")
        letter = self.letter("transfer", complaint)
        for role in ("oversight", "custodian"):
            with self.assertRaises(AccessError):
                self.seen_by(letter, role)._void("Salah alamat, diganti")
        with self.assertRaises(UserError):
            letter._void("salah")
        letter._void("Salah alamat, diganti")
        with self.assertRaises(UserError):
            letter._void("Salah alamat, diganti")
        new = self.letter("transfer", complaint)
        self.assertNotEqual((new.number, new.sudo().token), (letter.number, letter.sudo().token))
        self.assertEqual(complaint.event_ids.mapped("kind")[-3:], ["letter", "letter_void", "letter"])

    def test_there_must_be_something_to_write(self):
        for kind, state in (
            ("completion", "forwarded"), ("answer", "in_progress"), ("decision", "rejected"), ("transfer", "submitted"),
        ):  # fmt: skip
            with self.subTest(kind=kind), self.assertRaises(UserError):
                self.letter(kind, self.bring(state))
        with self.assertRaises(UserError):
            self.letter("decision", self.bring("answered", type="aspiration"))
        complaint = self.bring("incomplete")
        asked = self.letter("completion", complaint)
        self.act(complaint, "complete")
        self.assertEqual(self.letter("completion", complaint), asked)  # printed again, whatever has come since

    def test_numbers_have_no_gaps(self):
        letters = [self.letter("answer", self.bring("answered")) for _each in range(2)]
        counts = [int(letter.number.split("/")[1]) for letter in letters]
        self.assertEqual(counts[1] - counts[0], 1)
        broken = self.bring("answered")
        layout = self.registry["report.lapor_complaints.answer_letter"]
        with self.assertRaises(ZeroDivisionError), self.env.cr.savepoint():
            self.patch(layout, "_drawn", lambda self, letter: 1 / 0)
            self.letter("answer", broken)
        self.patch(layout, "_drawn", lambda self, letter: b"%PDF-")
        self.assertEqual(int(self.letter("answer", broken).number.split("/")[1]), counts[1] + 1)

    def test_long_words_and_many_letters(self):
        long = self.bring("answered", title="x" * 3000, address="Lorong " * 500)
        short = self.bring("answered", reporter={"name": "Sangat Panjang Namanya " * 8})
        pages = len(PdfFileReader(io.BytesIO(self.printed("answer", long))).pages)
        self.assertGreater(pages, 1)
        both = self.printed("answer", long | short)
        self.assertGreater(len(PdfFileReader(io.BytesIO(both)).pages), pages)


@tagged("post_install", "-at_install")
class TestLetterSettings(SupportCase):
    def test_the_administrator_sets_head_signer_and_numbers(self):
        settings = self.env["lapor.letter.setting"].with_user(self.people["admin"])
        mine = settings.create({**settings.default_get(list(settings._fields)), "lapor_signer_name": "Ny. Uji"})
        line = mine.line_ids.filtered(lambda one: one.kind == "answer")
        line.suffix = "/UJI/%(range_year)s"
        mine.action_save()
        self.assertEqual(self.env.company.lapor_signer_name, "Ny. Uji")
        letter = self.env["lapor.letter"].with_user(self.people["coordinator"])._of("answer", self.bring("answered"))
        self.assertTrue(letter.number.endswith(f"/UJI/{letter.issued_on.year}"))
        self.assertIn("Ny. Uji", words_of(letter._content()))

    def test_the_preview_shows_what_is_typed_and_stores_nothing(self):
        settings = self.env["lapor.letter.setting"].with_user(self.people["admin"])
        before = self.env.company.lapor_signer_name
        for kind in KINDS:
            words = words_of(b64decode(settings.draw_preview(kind, {"lapor_signer_name": "Ny. Coba"})))
            self.assertIn("Ny. Coba", words)
        self.assertEqual(self.env.company.lapor_signer_name, before)
        for kind, values in (("x", {}), ("answer", "x")):
            with self.assertRaises(UserError):
                settings.draw_preview(kind, values)

    def test_strangers(self):
        for role in ("coordinator", "officer", "head", "oversight", "custodian", "citizen", "public"):
            settings = self.env["lapor.letter.setting"].with_user(self.people[role])
            for act in (
                lambda settings=settings: settings.draw_preview("answer", {}),
                lambda settings=settings: settings.default_get(["lapor_letterhead"]),
                lambda settings=settings: settings.create({"preview_kind": "answer"}),
            ):
                with self.subTest(role=role), mute_logger(*QUIET), self.assertRaises(AccessError):
                    act()
