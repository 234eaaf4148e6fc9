"""Text files (.csv): with commas, semicolons or tabs, in UTF-8 or UTF-16, with or without the mark at the beginning."""

import codecs
import csv
import io
from itertools import islice

from .columns import HEADER_ROWS, recognise
from .fault import Fault

DELIMITERS = ",;\t|"
LONGEST = 131072  # characters of a cell, the limit of the csv module
MAX_FIELDS = 16384
LINES = HEADER_ROWS * 4  # in which the header is looked for: a cell may hold several lines


def delimiter_of(stream, encoding):
    """Return the sign between cells: the one by which the header is found. None when there is no header."""
    stream.seek(0)
    lines = io.TextIOWrapper(stream, encoding, newline="")
    try:
        start = list(islice(iter(lambda: lines.readline(LONGEST), ""), LINES))
    except UnicodeError:
        raise Fault("encoding") from None
    finally:
        lines.detach()
    fault = None
    for delimiter in DELIMITERS:
        try:
            rows = csv.reader(start, delimiter=delimiter)
            if any(recognise(row) for row in islice(rows, HEADER_ROWS)):
                return delimiter
        except csv.Error:
            continue
        except Fault as found:
            fault = found
    if fault:
        raise fault
    return None


def encoding_of(start):
    """Return the encoding that the first bytes tell of."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in start:
        raise Fault("binary")
    return "utf-8-sig"


def rows(stream, encoding, delimiter):
    """Yield (row number as a table shows it, cells). Raises Fault for what is no text or no table."""
    stream.seek(0)
    lines = io.TextIOWrapper(stream, encoding, newline="")
    number = 0
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), 1):
            if len(cells) > MAX_FIELDS:
                raise Fault("columns_many", row=number)
            if any(cells):
                yield number, cells
    except UnicodeError:
        raise Fault("encoding") from None
    except csv.Error:
        raise Fault("broken_csv", row=number + 1) from None
    finally:
        lines.detach()
