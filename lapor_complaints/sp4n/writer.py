"""Workbooks that we write: every text as text, whatever it begins with, in memory that does not grow with the rows."""

import io
from datetime import date, datetime

import xlsxwriter

DANGEROUS = tuple("=+-@\t\r\n|%")  # what a program that opens the cells as text might take for a formula
OPTIONS = {
    "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    "default_date_format": "d mmm yyyy",
}  # fmt: skip
LONGEST = 32767  # characters of a cell


class Table:
    """A workbook of one sheet: headings that stay in sight, then rows."""

    def __init__(self, title, columns, above=()):
        """`columns` are (heading, width in characters); the lines `above` stand before the table."""
        self.output = io.BytesIO()
        self.book = xlsxwriter.Workbook(self.output, OPTIONS)
        self.sheet = self.book.add_worksheet(title[:31])
        self.text = self.book.add_format({"valign": "top", "text_wrap": True})
        # Marked as text for every program that opens or re-saves it
        self.quoted = self.book.add_format({"valign": "top", "text_wrap": True, "quote_prefix": True})
        self.plain = self.book.add_format({"valign": "top"})
        self.day = self.book.add_format({"valign": "top", "num_format": "d mmm yyyy", "align": "left"})
        bold = self.book.add_format({"bold": True})
        head = self.book.add_format({"bold": True, "bg_color": "#DDE7F0", "border": 1, "text_wrap": True})
        for place, (_heading, width) in enumerate(columns):
            self.sheet.set_column(place, place, width)
        self.row = 0
        for line in above:
            self.sheet.write_string(self.row, 0, line, bold)
            self.row += 1
        for place, (heading, _width) in enumerate(columns):
            self.sheet.write_string(self.row, place, heading, head)
        self.row += 1
        self.sheet.freeze_panes(self.row, 1)
        self.top, self.width = self.row - 1, len(columns)

    def add(self, values):
        for place, value in enumerate(values):
            self._write(place, value)
        self.row += 1

    def _write(self, place, value):
        if value is None or value is False or value == "":
            return
        if isinstance(value, datetime | date):
            self.sheet.write_datetime(self.row, place, value, self.day)
        elif isinstance(value, int | float):
            self.sheet.write_number(self.row, place, value, self.plain)
        else:
            text = "".join(sign for sign in str(value) if sign.isprintable() or sign in "\n\t")[:LONGEST]
            quoted = text.startswith(DANGEROUS)
            self.sheet.write_string(self.row, place, text, self.quoted if quoted else self.text)

    def content(self):
        """Return the bytes of the finished workbook."""
        self.sheet.autofilter(self.top, 0, max(self.row - 1, self.top), self.width - 1)
        self.book.close()
        return self.output.getvalue()
