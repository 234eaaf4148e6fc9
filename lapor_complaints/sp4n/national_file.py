"""A file of the national system: what it is, where its header stands, and its rows one by one."""

from itertools import islice

from . import csv_reader
from .columns import HEADER_ROWS, recognise
from .fault import Fault
from .xlsx_reader import Workbook

ZIP, OLD_EXCEL, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"
WEB_PAGE = (b"<html", b"<!doctype html", b"<table", b"<?xml")


class NationalFile:
    """Reads `stream` (binary, seekable). Raises Fault with the code of a sentence when it cannot be used."""

    def __init__(self, stream):
        self.stream = stream
        self.book = None
        self.columns = {}

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        if self.book:
            self.book.close()

    @property
    def since_1904(self):
        return bool(self.book and self.book.since_1904)

    def rows(self):
        """Yield (row number, cells) of what stands below the header; `columns` tells then {key: place}."""
        for table in self._tables():
            if below := self._below_header(table):
                yield from below
                return
        raise Fault("no_header")

    def _below_header(self, table):
        for _number, cells in islice(table, HEADER_ROWS):
            if columns := recognise(cells):
                self.columns = columns
                return table
        return None

    def _tables(self):
        start = self.stream.read(4096)
        self.stream.seek(0)
        if start.startswith(ZIP):
            self.book = Workbook(self.stream)
            yield from self.book.sheets()
            return
        self._refuse_others(start)
        encoding = csv_reader.encoding_of(start)
        if delimiter := csv_reader.delimiter_of(self.stream, encoding):
            yield csv_reader.rows(self.stream, encoding, delimiter)

    def _refuse_others(self, start):
        if not start.strip():
            raise Fault("empty")
        if start.startswith(OLD_EXCEL):
            raise Fault("old_excel")
        if start.startswith(PDF):
            raise Fault("binary")
        if start.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(WEB_PAGE):
            raise Fault("web_page")
