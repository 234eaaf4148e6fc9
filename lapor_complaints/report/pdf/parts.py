"""The parts that documents are put together from. Every text given is plain: nothing in it is markup."""

import io
from xml.sax.saxutils import escape

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import HRFlowable, Image, KeepTogether, Paragraph, Spacer, Table

from .signs import plain
from .styles import BODY, HEAD_FIRST, HEAD_REST, MARGIN, SMALL, STRONG

WIDTH = 210 * mm - 2 * MARGIN
TOP = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 1),
       ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]  # fmt: skip


def text(words, style=BODY):
    """Return a paragraph; line ends in `words` stay."""
    return Paragraph(escape(plain(words)).replace("\n", "<br/>"), style)


def gap(height=4):
    """Return empty space of `height` millimetres."""
    return Spacer(1, height * mm)


def letterhead(lines, logo=None):
    """Return the head of a letter: the first of `lines` large, a line below; `logo` is an image's bytes."""
    words = [text(line, HEAD_REST if index else HEAD_FIRST) for index, line in enumerate(lines)]
    mark = Image(io.BytesIO(logo), 18 * mm, 20 * mm, kind="proportional") if logo else ""
    side = 22 * mm if logo else 0
    cells = [[mark, words, ""]] if logo else [[words]]
    table = Table(cells, colWidths=[side, WIDTH - 2 * side, side] if logo else [WIDTH])
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    return [table, HRFlowable(WIDTH, thickness=1.6, color=colors.black, spaceBefore=2, spaceAfter=1),
            HRFlowable(WIDTH, thickness=0.5, color=colors.black, spaceBefore=0, spaceAfter=8)]  # fmt: skip


def facts(pairs, label=32, width=WIDTH):
    """Return a table of “label : value” lines; `label` is the first column's width in millimetres."""
    rows = [[text(name), ":", value if hasattr(value, "wrap") else text(value)] for name, value in pairs if value]
    # a row may be longer than a page: places and instructions are as long as people write them
    table = Table(rows, colWidths=[label * mm, 4 * mm, width - (label + 4) * mm], splitInRow=1)
    table.setStyle(TOP)
    return table


def grid(head, rows, widths):
    """Return a ruled table; `widths` are shares of the page's width."""
    cells = [[text(word, STRONG) for word in head]] + [[text(word, SMALL) for word in row] for row in rows]
    table = Table(cells, colWidths=[WIDTH * share / sum(widths) for share in widths], repeatRows=1, splitInRow=1)
    table.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#eeeeee"))])  # fmt: skip
    return table


def qr(url, size=24):
    """Return a QR code of `size` millimetres that opens `url`."""
    widget = QrCodeWidget(url, barLevel="M")
    left, bottom, right, top = widget.getBounds()
    drawing = Drawing(
        size * mm, size * mm, transform=[size * mm / (right - left), 0, 0, size * mm / (top - bottom), 0, 0]
    )
    drawing.add(widget)
    return drawing


def side_by_side(left, right, right_width=75):
    """Return `left` and `right` (lists of flowables) beside each other; `right_width` in millimetres."""
    table = Table([[left, right]], colWidths=[WIDTH - right_width * mm, right_width * mm])
    table.setStyle(TOP)
    return table


def together(story):
    """Return the flowables of `story` as one block that stays on one page where it fits."""
    return KeepTogether(story)
