"""Workbooks (.xlsx): opened with suspicion, read row by row."""

import zipfile
from posixpath import join, normpath

from .fault import Fault
from .shared_strings import SharedStrings
from .xlsx_sheet import SheetHandler, StringsHandler
from .xml_stream import local, parse

UNPACKED = 400 << 20  # bytes of one part; 50,000 rows are about 100 MB
RATIO, HARMLESS = 200, 8 << 20  # how much tighter than any table a part is packed, from which size on
MAX_PARTS, MAX_SHEETS = 2000, 20
FAULTS = (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, ValueError)


class Attributes:
    """Collects the attributes of all elements called `tag`."""

    def __init__(self, *tags):
        self.tags, self.found = tags, []

    def start(self, name, attributes):
        if local(name) in self.tags:
            self.found.append((local(name), {local(key): value for key, value in attributes.items()}))

    def end(self, name):
        pass

    text = end


class Workbook:
    """One .xlsx file. Raises Fault for everything that is not a plain workbook without macros."""

    def __init__(self, stream):
        try:
            self.zip = zipfile.ZipFile(stream)
        except FAULTS:
            raise Fault("broken_workbook") from None
        names = self.zip.namelist()
        if len(names) > MAX_PARTS:
            raise Fault("too_large")
        if any(name.lower().endswith("vbaproject.bin") for name in names):
            raise Fault("macros")
        if "xl/workbook.xml" not in names:
            raise Fault("not_a_workbook")
        self.names = set(names)
        self.strings = SharedStrings()
        self.since_1904 = False

    def sheets(self):
        """Yield an iterator of (row number, cells) for each sheet, in their order."""
        book = self._attributes("xl/workbook.xml", "sheet", "workbookPr")
        self.since_1904 = any(found.get("date1904") in ("1", "true") for tag, found in book if tag == "workbookPr")
        links = dict(self._links())
        self._read_strings()
        wanted = [links.get(found.get("id")) for tag, found in book if tag == "sheet"]
        for part in [part for part in wanted if part in self.names][:MAX_SHEETS]:
            yield self._rows(part)

    def close(self):
        self.strings.close()

    def _links(self):
        for _tag, found in self._attributes("xl/_rels/workbook.xml.rels", "Relationship"):
            target = found.get("Target", "")
            yield found.get("Id"), target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))

    def _attributes(self, part, *tags):
        handler = Attributes(*tags)
        for _piece in self._parse(part, handler):
            pass
        return handler.found

    def _read_strings(self):
        if "xl/sharedStrings.xml" in self.names:
            for _piece in self._parse("xl/sharedStrings.xml", StringsHandler(self.strings)):
                pass
        self.strings.done()

    def _rows(self, part):
        handler = SheetHandler(self.strings)
        for _piece in self._parse(part, handler):
            yield from handler.rows
            handler.rows.clear()

    def _parse(self, part, handler):
        try:
            info = self.zip.getinfo(part)
            bomb = info.file_size > HARMLESS and info.file_size > RATIO * max(info.compress_size, 1)
            if bomb or info.file_size > UNPACKED:
                raise Fault("too_large")
            with self.zip.open(info) as stream:
                yield from parse(stream, handler)
        except KeyError:
            raise Fault("broken_workbook") from None
        except FAULTS as error:
            raise Fault("broken_workbook") from error
