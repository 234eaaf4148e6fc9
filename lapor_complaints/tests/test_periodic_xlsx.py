"""No text of the register is ever a formula, whatever people type."""

import io

from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from odoo.tests import BaseCase, tagged

from ..report.periodic.tables import Table
from ..report.periodic.xlsx import NEEDS_QUOTE, Workbook

TYPED = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\r"), min_size=1, max_size=60)


@tagged("post_install", "-at_install")
class TestPeriodicXlsx(BaseCase):
    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.tuples(st.sampled_from(("", *NEEDS_QUOTE[:5], "{=", "http://", "mailto:")), TYPED),
            min_size=1,
            max_size=5,
        )
    )
    @example([("=", "1+1"), ("@", "SUM(A1)"), ("\t", "=1"), ("-", "2+3"), ("+", "cmd|' /C calc'!A0"), ("", "_x0041_")])
    def test_text_stays_text(self, parts):
        words = [start + rest for start, rest in parts]
        book = Workbook("=Judul & uji")
        book.sheet(Table("x", words[0], [(words[0], "text", 1), ("=Jumlah", "int", 1)], [[word, 3] for word in words]))
        sheet = load_workbook(io.BytesIO(book.content())).worksheets[0]
        for row, word in zip(sheet.iter_rows(min_row=2), words, strict=True):
            text, number = row
            self.assertEqual((text.data_type, number.data_type, number.value), ("s", "n", 3))
            self.assertIsNone(text.hyperlink)
            if word.startswith(NEEDS_QUOTE):
                self.assertTrue(text.quotePrefix, word)
        self.assertEqual(sheet["B1"].data_type, "s")
