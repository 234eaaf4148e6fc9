from .cells import Formula, Number, column_index
from .fault import Fault
from .xml_stream import local

MAX_COLUMNS = 16384  # of a workbook
USED = 80  # columns that are read; the export has 26
MAX_ROWS = 1048576
LONGEST = 40000  # characters of a cell; a workbook allows 32,767


class SheetHandler:
    """Collects the rows of one sheet in `rows` as (row number, cells); who feeds it takes them out."""

    def __init__(self, strings):
        self.strings = strings
        self.rows = []
        self.row, self.cells, self.place = 0, {}, -1
        self.kind, self.formula, self.words, self.length, self.reads = None, False, [], 0, False

    def start(self, name, attributes):
        tag = local(name)
        if tag == "c":
            self._open_cell(attributes)
        elif tag in ("v", "t"):
            self.reads = True
        elif tag == "f":
            self.formula = True
        elif tag == "row":
            self._open_row(attributes.get("r"))

    def text(self, words):
        if self.reads and self.place < USED:
            self.length += len(words)
            if self.length > LONGEST:
                raise Fault("cell_long", row=self.row)
            self.words.append(words)

    def end(self, name):
        tag = local(name)
        if tag in ("v", "t"):
            self.reads = False
        elif tag == "c":
            self._close_cell()
        elif tag == "row" and self.cells:
            width = max(self.cells) + 1
            self.rows.append((self.row, [self.cells.get(place, "") for place in range(width)]))

    def _open_row(self, given):
        row = int(given) if given and given.isdecimal() else self.row + 1
        if not self.row < row <= MAX_ROWS:
            raise Fault("broken_workbook")
        self.row, self.cells, self.place = row, {}, -1

    def _open_cell(self, attributes):
        place = column_index(attributes["r"]) if "r" in attributes else self.place + 1
        if not 0 <= place < MAX_COLUMNS:
            raise Fault("columns_many", row=self.row)
        self.place, self.kind = place, attributes.get("t", "n")
        self.formula, self.words, self.length = False, [], 0

    def _close_cell(self):
        if self.place >= USED or not (self.words or self.formula):
            return
        value = "".join(self.words)
        if self.formula or self.kind == "e":
            value = Formula(value)
        elif self.kind == "s":
            value = self._shared(value)
        elif self.kind == "n":
            value = Number(value)
        if value or self.formula:
            self.cells[self.place] = value

    def _shared(self, number):
        try:
            return self.strings.get(int(number))
        except (ValueError, IndexError, OverflowError):
            raise Fault("broken_workbook") from None


class StringsHandler:
    """Puts the shared texts of a workbook into `strings`, without the readings that stand above signs."""

    def __init__(self, strings):
        self.strings, self.words, self.reads, self.aside, self.length = strings, [], False, 0, 0

    def start(self, name, _attributes):
        tag = local(name)
        if tag == "si":
            self.words, self.length = [], 0
        elif tag == "rPh":
            self.aside += 1
        self.reads = tag == "t" and not self.aside

    def text(self, words):
        if self.reads:
            self.length += len(words)
            if self.length > LONGEST:
                raise Fault("cell_long", row="")
            self.words.append(words)

    def end(self, name):
        tag = local(name)
        self.reads = False
        if tag == "rPh":
            self.aside -= 1
        elif tag == "si":
            self.strings.add("".join(self.words))
