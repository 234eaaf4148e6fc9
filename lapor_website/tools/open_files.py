"""Open data as CSV (RFC 4180), as CSV for spreadsheets, and as JSON."""

import csv
import io
import json
from datetime import date

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")  # a spreadsheet would run what begins so
BOM = "\ufeff"


def as_csv(columns, rows, spreadsheet=False):
    """Return the table as bytes. `spreadsheet`: as Excel opens it here, with semicolons, decimal commas and BOM."""
    output = io.StringIO()
    writer = csv.writer(output, delimiter=";" if spreadsheet else ",", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value, spreadsheet) for value in row] for row in rows)
    return ((BOM if spreadsheet else "") + output.getvalue()).encode()


def as_json(columns, rows, **about):
    """Return the table as bytes: {…about, "data": [{column: value}]}."""
    data = [{name: _plain(value) for name, value in zip(columns, row, strict=True)} for row in rows]
    return json.dumps({**about, "data": data}, ensure_ascii=False).encode()


def harmless(text):
    """Return `text` so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(RISKY) else text


def _cell(value, spreadsheet):
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",") if spreadsheet else f"{value:g}"
    return "" if value is None else _plain(value)


def _plain(value):
    return value.isoformat() if isinstance(value, date) else value
