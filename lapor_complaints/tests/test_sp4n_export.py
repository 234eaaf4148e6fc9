"""What goes to the national side: its columns, its names for our states, and never a formula or a hidden name."""

import io
import zipfile
from base64 import b64decode
from datetime import timedelta
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..models import sp4n_export
from ..sp4n.writer import Table
from .sp4n_common import Sp4nCase
from .sp4n_files import HEADINGS, PLACE, Export

SIGNS = st.sampled_from(
    ("=", "+", "-", "@", "\t", "\r", "=1+1", "=HYPERLINK(", "@SUM(", "+cmd|' /C calc'!A0", "", "http://")
)


def cells(content):
    """Return the rows of a workbook as it opens in a table program."""
    return [list(row) for row in load_workbook(io.BytesIO(content)).active.iter_rows()]


@tagged("post_install", "-at_install")
class TestSp4nExport(Sp4nCase):
    def written(self, **values):
        export = (
            self.env["lapor.sp4n.export"]
            .with_user(self.people["coordinator"])
            .create({"only_changed": False, **values})
        )
        export.action_write()
        return export, [[cell.value for cell in row] for row in cells(b64decode(export.file))]

    def test_written_as_read(self):
        """What came from the national side goes back as it was, and read again says nothing new."""
        export = Export(40, each=1000)
        self.bring_in(export)
        written, (headings, *rows) = self.written()
        self.assertEqual(headings, HEADINGS)
        self.assertEqual(sorted(row[0] for row in rows), sorted(row[0] for row in export.rows))
        was = {row[0]: row for row in export.rows}
        for row in rows:
            for key in ("title", "first_text", "agency", "source"):
                if was[row[0]][PLACE["agency"]] and row[PLACE[key]] is not None:
                    self.assertEqual(row[PLACE[key]], was[row[0]][PLACE[key]].strip())
        self.assertRegex(rows[0][1], r"^\d{1,2} [A-Z][a-z]{2} 20\d\d$")
        again = self.take(b64decode(written.file))
        self.assertEqual((again.refused_count, again.new_count), (0, 0))
        self.assertTrue(written.file_hash and written.count == 40)

    def test_states_are_mapped_back_and_names_are_kept(self):
        named = self.file(reporter={"name": "Wa Bernama"})
        self.seen_by(named, "coordinator").external_number = "1111111"
        hidden = self.bring("in_progress", reporter={"name": "Wa Tersembunyi"}, is_anonymous=True, is_secret=True)
        self.seen_by(hidden, "coordinator").external_number = "2222222"
        local = self.file(reporter={"name": "Wa Lokal"}, title="=1+1")
        _export, (_headings, *rows) = self.written(which="all")
        found = {row[0] or row[PLACE["title"]]: row for row in rows}
        self.assertEqual(found["1111111"][PLACE["name"]], "Wa Bernama")
        self.assertEqual([found["2222222"][PLACE[key]] for key in ("name", "privacy", "status")],
                         ["Anonim", "Anonim, Rahasia", "Ditindaklanjuti oleh Instansi"])  # fmt: skip
        self.assertIsNone(found["=1+1"][PLACE["name"]], "the national system does not know this reporter")
        self.assertNotIn("Wa Tersembunyi", str(rows))
        self.assertTrue(local)
        statuses = self.env["lapor.sp4n.status"]._writable()
        for state in dict(self.env["lapor.complaint"]._fields["state"].selection):
            self.assertTrue(statuses.get((state, False)) or statuses.get((state, "officer")), state)

    def test_only_what_has_changed(self):
        self.bring_in(Export(3, each=1000))
        first, rows = self.written(only_changed=True)
        self.assertEqual(len(rows), 4)
        first.sudo().written_at -= timedelta(seconds=1)
        with patch.object(sp4n_export, "OVERLAP", timedelta()):
            with self.assertRaises(UserError):
                self.written(only_changed=True)
            first.sudo().written_at -= timedelta(days=1)  # before what has happened to the three
            self.assertEqual(len(self.written(only_changed=True)[1]), 4)
        self.assertEqual(len(self.written(only_changed=False)[1]), 4)
        with self.assertRaises(UserError):
            first.action_write()

    def test_period_and_state(self):
        row = self.one(status="Ditutup oleh Admin", date="5 Januari 2026", tracking_id="3333333")
        self.bring_in(row)
        self.assertEqual(len(self.written(standing="ended", date_from="2026-01-05", date_to="2026-01-05")[1]), 2)
        others = ({"standing": "open"}, {"date_to": "2026-01-04"}, {"date_from": "2026-01-06"}, {"which": "local"})
        for values in others:
            with self.subTest(values=values), self.assertRaises(UserError):
                self.written(**{"date_from": "2026-01-05", "date_to": "2026-01-05", "standing": "ended", **values})

    def test_file_goes_after_a_day(self):
        self.bring_in(Export(1))
        export, _rows = self.written()
        export.sudo().written_at = export.written_at.replace(year=2020)
        self.env["lapor.sp4n.export"].sudo()._gc_files()
        self.assertFalse(export.file)
        self.assertTrue(export.file_hash)

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.builds("".join, st.tuples(SIGNS, st.text(max_size=12))), min_size=1, max_size=6))
    def test_no_text_becomes_a_formula(self, texts):
        table = Table("Uji", [("Kolom", 20)] * (len(texts) + 1))
        table.add([*texts, "akhir"])
        content = table.content()
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            sheet = book.read("xl/worksheets/sheet1.xml")
        self.assertNotIn(b"<f>", sheet)
        self.assertNotIn(b"hyperlink", sheet)
        for cell in cells(content)[1]:
            if cell.value is not None:
                self.assertEqual(cell.data_type, "s")
            if str(cell.value or "").startswith(("=", "+", "-", "@", "\t")):
                self.assertTrue(cell.quotePrefix, cell.value)
        self.assertEqual(load_workbook(io.BytesIO(content)).active.freeze_panes, "B2")
