"""A workbook of typed cells: one sheet per table. No text of the register ever becomes a formula or a link."""

import io
from datetime import datetime

import xlsxwriter

from .numbers import NOTHING
from .tables import cell_kind

NEEDS_QUOTE = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")  # what a spreadsheet may take for a formula
LONGEST = 32000  # signs in a cell; the format allows 32767
LONGEST_NAME = 31  # of a sheet
FORMATS = {
    "int": "#,##0", "days": "#,##0.0", "stars": "0.0", "percent": "0.0%", "points": "+0.0;-0.0;0.0",
    "change": "+#,##0;-#,##0;0", "month": "mmm yyyy", "date": "d mmmm yyyy", "moment": "d mmmm yyyy hh:mm",
}  # fmt: skip
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class Workbook:
    """Collects sheets; `content` ends it and returns the bytes."""

    def __init__(self, title):
        self.output = io.BytesIO()
        self.book = xlsxwriter.Workbook(self.output, OPTIONS)
        self.title = _printable(title)
        self.book.set_properties({"title": self.title[:250]})
        self.head = self.book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#EEF3F4", "bottom": 1}
        )
        self.text = self.book.add_format({"text_wrap": True, "valign": "top"})
        self.quoted = self.book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
        self.formats = {
            kind: self.book.add_format({"num_format": code, "valign": "top"}) for kind, code in FORMATS.items()
        }

    def content(self):
        self.book.close()
        return self.output.getvalue()

    def sheet(self, table):
        """Add `table` (of `tables`) as a sheet: typed, frozen below the head, filtered, ready to print."""
        sheet = self.book.add_worksheet(self._sheet_name(table.title))
        for place, (label, kind, _width) in enumerate(table.columns):
            self._write_text(sheet, 0, place, label, self.head)
            longest = max((len(str(row[place])) for row in table.rows), default=0) if kind == "text" else 0
            sheet.set_column(place, place, min(max(longest + 2, 13), 60))
        for number, row in enumerate(table.rows, 1):
            for place in range(len(table.columns)):
                self._write(sheet, number, place, row[place], cell_kind(table, row, place))
        self._finish(sheet, len(table.rows), len(table.columns))

    def _finish(self, sheet, rows, columns):
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(rows, 1), columns - 1)
        sheet.repeat_rows(0)
        sheet.set_paper(9)  # A4
        if columns > 5:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_header("&L" + self.title.replace("&", "&&")[:200])
        sheet.set_footer("&R&P / &N")

    def _write(self, sheet, row, column, value, kind):
        """Write `value` with the type of its `kind`; what cannot be measured stays empty."""
        if value is None or value is False:
            sheet.write_blank(row, column, None, self.text)
        elif kind == "text":
            self._write_text(sheet, row, column, str(value), self.text)
        elif kind in ("date", "month", "moment"):
            sheet.write_datetime(row, column, datetime.fromisoformat(str(value)), self.formats[kind])
        elif kind == "percent":
            sheet.write_number(row, column, value / 100, self.formats[kind])
        else:
            sheet.write_number(row, column, value, self.formats[kind])

    def _write_text(self, sheet, row, column, words, style):
        words = words[:LONGEST]
        risky = words.startswith(NEEDS_QUOTE) and words != NOTHING
        sheet.write_string(row, column, words, self.quoted if risky else style)

    def _sheet_name(self, title):
        name = "".join("-" if sign in "[]:*?/\\" else sign for sign in _printable(title))
        if len(name) > LONGEST_NAME:
            name = name[: LONGEST_NAME + 1].rpartition(" ")[0].rstrip(" ,") or name[:LONGEST_NAME]
        name = name.strip("'")
        if not name or name.lower() in {sheet.name.lower() for sheet in self.book.worksheets()}:
            name = f"{name[: LONGEST_NAME - 4]} {len(self.book.worksheets()) + 1}"
        return name


def _printable(words):
    """Return `words` without control signs, which names of sheets and properties cannot hold."""
    return "".join(sign for sign in words if sign.isprintable())
