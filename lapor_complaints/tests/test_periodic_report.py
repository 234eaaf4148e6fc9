"""What a periodic report keeps, shows and refuses."""

import io
import json
from datetime import date, datetime

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger
from odoo.tools.pdf import PdfFileReader

from ..report.periodic.numbers import Numbers
from ..report.periodic.pdf_story import LONG, OVERDUE, RECEIVED
from ..report.periodic.tables import cell_kind
from .periodic_common import MONTH, PeriodicCase

SAID_BY_REPORTER = {"name": "Nama-Canary-Laporan", "email": "canary@laporan.example", "phone": "081299988877"}


@tagged("post_install", "-at_install")
class TestPeriodicReport(PeriodicCase):
    def test_figures_stay_as_they_were(self):
        first = self.make()
        kept = (first.snapshot, first.pdf_id.raw, first.xlsx_id.raw, first.summary)
        self.file(at=datetime(2026, 10, 20, 2, 0))
        self.act(self.stories[3], "answer", at=datetime(2027, 1, 11, 2, 0))
        second = self.make()
        self.env.invalidate_all()
        self.assertEqual((first.snapshot, first.pdf_id.raw, first.xlsx_id.raw, first.summary), kept)
        self.assertTrue(first.sudo()._is_intact())
        self.assertEqual((first.edition, second.edition), (1, 2))
        received = [report._kept()["figures"]["received"] for report in (first, second)]
        self.assertEqual(received[1], received[0] + 1)
        self.assertEqual(second.number, "LB/2026-10/KOTA/2")
        self.assertEqual(self.reports._of_period("month", MONTH, self.nobody), second)

    def test_nobody_changes_one(self):
        report = self.make()
        for who in (report, report.sudo()):
            for change in (lambda one: one.write({"name": "x"}), lambda one: one.unlink(), lambda one: one.copy()):
                with self.assertRaises(AccessError):
                    change(who)
        with self.assertRaises(AccessError):
            self.reports.create({"name": "x", "snapshot": "{}"})
        with self.assertRaises(AccessError):
            report.pdf_id.write({"raw": b"%PDF-"})
        for file in (report.pdf_id, report.pdf_id.sudo()):
            with self.assertRaises(AccessError):
                file.unlink()
        for statement in ("UPDATE lapor_periodic_report SET snapshot = '{}'", "DELETE FROM lapor_periodic_report"):
            with mute_logger("odoo.sql_db"), self.assertRaises(psycopg2.Error), self.env.cr.savepoint():
                self.env.cr.execute(statement)

    def test_figures_are_those_of_the_indicators(self):
        for skpd in (self.nobody, self.skpd_a):
            report = self.make(skpd=skpd)
            wanted = self.env["lapor.indicators"]._figures("city", date(2026, 10, 1), date(2026, 10, 31), skpds=skpd)
            self.assertEqual(report._kept()["figures"], wanted)
        city, own = (self.reports._of_period("month", MONTH, skpd)._kept() for skpd in (self.nobody, self.skpd_a))
        plain = self.env["lapor.complaint"].sudo().search_count([
            ("is_counted", "=", True), ("parent_id", "=", False),
            ("received_at", ">=", "2026-09-30 15:00:00"), ("received_at", "<", "2026-10-31 15:00:00"),
        ])  # fmt: skip
        self.assertEqual(city["figures"]["received"], plain)
        self.assertEqual((own["ranking"], own["unranked"]), ([], []))
        self.assertIn("skpd", own["groups"])  # there is a unit below

    def test_pdf_and_xlsx_say_the_same(self):
        for kind, start, skpd in (
            ("month", MONTH, None),
            ("year", date(2026, 1, 1), None),
            ("quarter", MONTH, self.skpd_a),
        ):
            report = self.make(kind=kind, start=start, skpd=skpd)
            env, tables = self.tables(report)
            text, book, say = self.pdf_text(report), self.workbook(report), Numbers(env).say
            self.assertEqual(len(book.sheetnames), len(tables) + 2)
            for table, sheet in zip(tables.values(), book.worksheets[1:-1], strict=True):
                for row, cells in zip(table.rows, sheet.iter_rows(min_row=2), strict=True):
                    printed = table.name not in LONG or row[RECEIVED] or row[OVERDUE]
                    for place, cell in enumerate(cells):
                        self._assert_cell(cell, row[place], cell_kind(table, row, place))
                        words = say(row[place], cell_kind(table, row, place)).replace("  ", " ")
                        self.assertTrue(words in text or not printed, words)

    def _assert_cell(self, cell, value, kind):
        if value is None:
            self.assertIsNone(cell.value)
        elif kind == "text":
            self.assertEqual((cell.data_type, cell.value), ("s", value))
        elif kind == "month":
            self.assertEqual((cell.is_date, cell.value.date()), (True, date.fromisoformat(value)))
        else:
            wanted = value / 100 if kind == "percent" else value
            self.assertEqual(cell.data_type, "n")
            self.assertAlmostEqual(cell.value, wanted)
            self.assertEqual("%" in cell.number_format, kind == "percent")

    def test_a_workbook_is_ready_to_use(self):
        book = self.workbook(self.make())
        for sheet in book.worksheets:
            self.assertEqual(sheet.freeze_panes, "B2", sheet.title)
            self.assertTrue(sheet.auto_filter.ref and sheet.print_title_rows, sheet.title)
            self.assertEqual((sheet.page_setup.paperSize, sheet.sheet_properties.pageSetUpPr.fitToPage), (9, True))
            widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
            self.assertTrue(all(10 < width <= 61 for width in widths), (sheet.title, widths))
        self.assertEqual(book.worksheets[0]["C6"].value, datetime(2026, 10, 1))
        labels = self.env["lapor.letter.pdf"]._for(self.reports).env["lapor.indicators"]._figure_labels()
        defined = {row[0].value for row in book.worksheets[-1].iter_rows(min_row=2)}
        self.assertLessEqual(
            {labels[name] for name in ("received", "answer_share", "answer_days_p90", "age_61")}, defined
        )

    def test_nothing_of_a_reporter_is_in_it(self):
        words = {"title": "Judul-Canary", "description": "Isi-Canary", "address": "Alamat-Canary"}
        for anonymous in (False, True):
            complaint = self.file(
                at=datetime(2026, 11, 3, 2, 0), reporter=SAID_BY_REPORTER, is_anonymous=anonymous, **words
            )
            self.act(complaint, "forward", at=datetime(2026, 11, 4, 2, 0), skpd=self.skpd_b, note="Petunjuk-Canary")
        report = self.make(start=date(2026, 11, 1), skpd=self.skpd_b)
        cells = [
            str(cell.value) for sheet in self.workbook(report).worksheets for row in sheet.iter_rows() for cell in row
        ]
        everything = " ".join((report.snapshot, report.summary, self.pdf_text(report), *cells))
        self.assertIn(self.category.name, everything)
        for secret in (*SAID_BY_REPORTER.values(), *words.values(), "Petunjuk-Canary", complaint.number):
            self.assertNotIn(secret, everything)
        self.assertFalse([key for key in json.loads(report.snapshot) if "report_er" in key or "anonym" in key])

    def test_an_empty_period_is_a_report_too(self):
        report = self.make(start=date(2026, 3, 1))
        self.assertEqual(report._kept()["figures"]["received"], 0)
        self.assertIn(report.number, self.pdf_text(report))
        # for screen readers: what it is and in which language
        reader = PdfFileReader(io.BytesIO(report.pdf_id.raw))
        lang = self.env["lapor.letter.pdf"]._for(report).env.lang or "en_US"
        self.assertEqual(reader.trailer["/Root"]["/Lang"], lang.replace("_", "-"))
        self.assertEqual(reader.metadata.title, report.name)

    def test_what_is_refused(self):
        for kind, start in (("month", date(2027, 1, 1)), ("year", date(2027, 1, 1)), ("month", date(2026, 10, 2)),
                            ("year", date(2019, 1, 1))):  # fmt: skip
            with self.assertRaises(UserError):
                self.make(kind=kind, start=start)
        for role in ("officer", "liaison", "head", "oversight", "custodian", "admin", "citizen", "public"):
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.make(role)
        for role, skpd in (("head", self.skpd_b), ("liaison", self.skpd_a)):
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.make(role, skpd=skpd)
        self.assertEqual(self.make("head", skpd=self.unit_a).user_id, self.people["head"])

    def test_who_reads(self):
        city, own, unit, other = (self.make(skpd=skpd) for skpd in (None, self.skpd_a, self.unit_a, self.skpd_b))
        every = city | own | unit | other
        sees = {"coordinator": every, "oversight": every, "arbiter": every, "head": own | unit}
        for role, wanted in sees.items():
            reports = self.seen_by(every, role)
            self.assertEqual(reports.search([]), wanted, role)
            files = wanted.sudo().pdf_id | wanted.sudo().xlsx_id
            contents = files.mapped("raw")
            self.assertEqual(self.seen_by(files, role).mapped("raw"), contents)
            for hidden in every - wanted:
                with self.assertRaises(AccessError):
                    self.seen_by(hidden, role).read(["pdf"])
                with self.assertRaises(AccessError):
                    self.seen_by(hidden.sudo().pdf_id, role).read(["raw"])
        for role in ("officer", "liaison", "liaison_b", "liaison_unit", "custodian", "admin", "citizen", "public"):
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.seen_by(every, role).search([])
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.seen_by(own.sudo().pdf_id, role).read(["raw"])

    def test_officers_read_where_the_office_says_so(self):
        own, other = self.make(skpd=self.skpd_a), self.make(skpd=self.skpd_b)
        self.people["liaison"].group_ids += self.env.ref("lapor_complaints.lapor_complaints_group_report")
        self.assertEqual(self.seen_by(own | other, "liaison").search([]), own)
        report = self.env["ir.actions.report"].with_user(self.people["liaison"])
        content, kind = report._render("report.lapor_complaints.periodic", own.ids)
        self.assertEqual((content, kind), (own.sudo().pdf_id.raw, "pdf"))
        with self.assertRaises(AccessError):
            report._render("report.lapor_complaints.periodic", other.ids)
