"""A table of `tables` on paper: heads repeated on each page, numbers to the right, long names wrapped."""

from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Table as Ruled

from ..pdf import parts
from ..pdf.styles import BOLD, SMALL
from .tables import cell_kind

CELL = ParagraphStyle("cell", parent=SMALL, fontSize=8, leading=9.8)
NUMBER = ParagraphStyle("number", parent=CELL, alignment=TA_RIGHT)
HEAD = ParagraphStyle("head", parent=CELL, fontName=BOLD, fontSize=7.5, leading=9)
HEAD_NUMBER = ParagraphStyle("head_number", parent=HEAD, alignment=TA_RIGHT)
STYLE = [
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.HexColor("#b9c8cb")),
    ("LINEABOVE", (0, 0), (-1, 0), 0.8, colors.black), ("LINEBELOW", (0, 0), (-1, 0), 0.8, colors.black),
    ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#eef3f4")), ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
    ("LEFTPADDING", (0, 0), (-1, -1), 3), ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
]  # fmt: skip
TEXTS = {"text", "month"}


def ruled(table, say):
    """Return `table` for reportlab; `say(value, kind)` writes the values."""
    kinds = [kind for _label, kind, _width in table.columns]
    cells = [[parts.text(label, HEAD if kind in TEXTS else HEAD_NUMBER) for label, kind, _width in table.columns]]
    for row in table.rows:
        cells.append([
            parts.text(say(value, cell_kind(table, row, place)), CELL if kinds[place] in TEXTS else NUMBER)
            for place, value in enumerate(row[: len(kinds)])
        ])  # fmt: skip
    widths = [width for _label, _kind, width in table.columns]
    made = Ruled(cells, colWidths=[parts.WIDTH * width / sum(widths) for width in widths], repeatRows=1, splitInRow=1)
    made.setStyle(STYLE)
    return made
