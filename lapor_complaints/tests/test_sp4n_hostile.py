"""Files of the worst kind: each is refused in a sentence, none costs memory or time."""

import io
import zipfile

from odoo.tests import tagged

from ..sp4n.fault import Fault
from ..sp4n.national_file import NationalFile
from .sp4n_common import Sp4nCase
from .sp4n_files import ABOVE, HEADINGS, Export


@tagged("post_install", "-at_install")
class TestSp4nHostile(Sp4nCase):
    def refusal(self, content):
        one = self.take(content)
        self.assertEqual((one.state, one.row_count, one.has_file), ("failed", 0, False))
        self.assertGreater(len(one.message.split()), 3, one.message)
        return one.message

    def packed(self, parts, base=None):
        """Return a workbook of one good row whose parts `parts` are others."""
        output = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(base or Export(1).xlsx())) as source:
            kept = {name: source.read(name) for name in source.namelist()}
        with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
            for name, content in {**kept, **parts}.items():
                target.writestr(name, content)
        return output.getvalue()

    def test_every_hostile_file_gets_a_sentence(self):
        sheet, good = "xl/worksheets/sheet1.xml", Export(1)
        entity = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'
        wide = b"<worksheet><sheetData><row>" + b"<c/>" * 20000 + b"</row></sheetData></worksheet>"
        long = b"<worksheet><sheetData><row><c t='str'><v>" + b"x" * 50000 + b"</v></c></row></sheetData></worksheet>"
        far = b"<worksheet><sheetData><row r='99999999999'><c/></row></sheetData></worksheet>"
        twice = ",".join([*HEADINGS, "Tracking ID"])
        files = {
            "blank": b"  \n\n", "macros": self.packed({"xl/vbaProject.bin": b"x"}),
            "bomb": self.packed({sheet: b" " * (30 << 20)}), "entity": self.packed({sheet: entity}),
            "columns": self.packed({sheet: wide}), "long": self.packed({sheet: long}), "far": self.packed({sheet: far}),
            "half": good.xlsx()[:-300], "old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600,
            "page": b"<html><table><tr><td>Tracking ID</td></tr></table></html>", "pdf": b"%PDF-1.7 x",
            "zip": self.packed({}, base=self.plain_zip()), "encoding": good.csv().replace(b"Laporan", b"\xff\xe4poran"),
            "binary": good.csv()[:40] + b"\0\0" + good.csv(), "no header": b"a,b,c\n1,2,3\n",
            "header alone": ",".join(HEADINGS).encode(), "twice": twice.encode(),
            "missing": ",".join(HEADINGS[:9]).encode(), "not xml": self.packed({sheet: b"<a><b></a>"}),
        }  # fmt: skip
        sentences = {}
        for name, content in files.items():
            with self.subTest(file=name):
                sentences[name] = self.refusal(content)
        self.assertGreaterEqual(len(set(sentences.values())), 13, sentences)

    def plain_zip(self):
        output = io.BytesIO()
        with zipfile.ZipFile(output, "w") as target:
            target.writestr("word/document.xml", "<a/>")
        return output.getvalue()

    def test_a_formula_is_refused_at_its_cell(self):
        with zipfile.ZipFile(io.BytesIO(Export(1).xlsx(shared=False))) as source:
            sheet = source.read("xl/worksheets/sheet1.xml").decode()
        place = f"H{len(ABOVE) + 2}"
        start = sheet.index(f'<c r="{place}"')
        end = sheet.index("</c>", start) + 4
        forged = sheet[:start] + f'<c r="{place}"><f>HYPERLINK("http://x")</f><v>1</v></c>' + sheet[end:]
        one = self.take(self.packed({"xl/worksheets/sheet1.xml": forged}, base=Export(1).xlsx(shared=False)))
        self.assertEqual(one.line_ids.fate, "refused")
        self.assertIn(f"{place} – Judul Laporan", one.line_ids.errors)

    def test_reading_stops_early(self):
        """A sheet of ten million cells is refused after the first row that no table has, without being unpacked."""
        wide = b"<worksheet><sheetData><row>" + b"<c/>" * 1_000_000
        book = io.BytesIO(self.packed({"xl/worksheets/sheet1.xml": wide}))
        with self.assertRaises(Fault) as refusal, NationalFile(book) as table:
            list(table.rows())
        self.assertIn(refusal.exception.code, ("columns_many", "too_large"))
