"""The poster for public counters: one page, read from three metres, drawn at A4 and enlarged for A3."""

import io
from collections import namedtuple

from reportlab.graphics import renderPDF
from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A3, A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from .parts import qr
from .signs import plain
from .styles import BOLD, REGULAR

SIZES = {"a4": A4, "a3": A3}
WIDTH, HEIGHT = A4
SIDE = 15 * mm
INK, DEEP, PALE, SUN = HexColor("#083f4b"), HexColor("#0b6173"), HexColor("#e6f1f2"), HexColor("#ffc845")

# `steps` and `lines` hold (Indonesian, English) pairs; `lines` are telephone lines, none where none is configured
Words = namedtuple("Words", "city ask_id ask_en scan_id scan_en shown steps free_id free_en lines")


def draw(words, url, logo=None, size="a4"):
    """Return the poster as PDF. `url` is what the QR code opens, `logo` an image's bytes, `size` a key of SIZES."""
    output = io.BytesIO()
    page = SIZES[size]
    canvas = Canvas(output, pagesize=page)
    canvas.setTitle(plain(words.ask_id))
    canvas.setCreator("LAPOR")
    canvas.scale(page[0] / WIDTH, page[0] / WIDTH)
    _head(canvas, words, logo)
    _scan(canvas, words, url)
    _steps(canvas, words.steps)
    _foot(canvas, words)
    canvas.showPage()
    canvas.save()
    return output.getvalue()


def _head(canvas, words, logo):
    bottom = HEIGHT - 86 * mm
    canvas.setFillColor(DEEP)
    canvas.rect(0, bottom, WIDTH, HEIGHT - bottom, stroke=0, fill=1)
    canvas.setFillColor(SUN)
    canvas.rect(0, bottom - 2.5 * mm, WIDTH, 2.5 * mm, stroke=0, fill=1)
    left = SIDE
    if logo:
        canvas.drawImage(
            ImageReader(io.BytesIO(logo)), SIDE, HEIGHT - 31 * mm, 20 * mm, 20 * mm, mask="auto",
            preserveAspectRatio=True, anchor="w",
        )  # fmt: skip
        left += 24 * mm
    canvas.setFillColor(white)
    _fit(canvas, words.city, left, HEIGHT - 23 * mm, BOLD, 20, WIDTH - left - SIDE)
    _fit(canvas, "LAPOR!", SIDE - 1 * mm, bottom + 25 * mm, BOLD, 92, WIDTH - 2 * SIDE)
    _fit(canvas, words.ask_id, SIDE, bottom + 13 * mm, BOLD, 22, WIDTH - 2 * SIDE)
    canvas.setFillColor(PALE)
    _fit(canvas, words.ask_en, SIDE, bottom + 5.5 * mm, REGULAR, 15, WIDTH - 2 * SIDE)


def _scan(canvas, words, url):
    side, bottom = 84 * mm, HEIGHT - 180 * mm
    canvas.setStrokeColor(DEEP)
    canvas.setLineWidth(2.4)
    canvas.setFillColor(white)
    canvas.roundRect(SIDE, bottom, side, side, 5 * mm, stroke=1, fill=1)
    renderPDF.draw(qr(url, side / mm), canvas, SIDE, bottom)  # its own margin is the quiet zone
    left = SIDE + side + 9 * mm
    room = WIDTH - left - SIDE
    top = bottom + side - 13 * mm
    canvas.setFillColor(INK)
    for line in words.scan_id.split("\n"):
        _fit(canvas, line, left, top, BOLD, 34, room)
        top -= 13 * mm
    canvas.setFillColor(DEEP)
    _fit(canvas, words.scan_en, left, top + 3 * mm, REGULAR, 14, room)
    canvas.setFillColor(PALE)
    canvas.roundRect(left, bottom, room, 27 * mm, 4 * mm, stroke=0, fill=1)
    canvas.setFillColor(INK)
    host, slash, path = words.shown.partition("/")
    _fit(canvas, host, left + 5 * mm, bottom + 16 * mm, BOLD, 26, room - 10 * mm)
    _fit(canvas, f"{slash}{path}", left + 5 * mm, bottom + 6 * mm, BOLD, 22, room - 10 * mm)


def _steps(canvas, steps):
    top = HEIGHT - 196 * mm
    for number, (indonesian, english) in enumerate(steps, 1):
        canvas.setFillColor(SUN)
        canvas.circle(SIDE + 8 * mm, top - 2 * mm, 8 * mm, stroke=0, fill=1)
        canvas.setFillColor(INK)
        canvas.setFont(BOLD, 26)
        canvas.drawCentredString(SIDE + 8 * mm, top - 5.2 * mm, str(number))
        _fit(canvas, indonesian, SIDE + 21 * mm, top - 1 * mm, BOLD, 20, WIDTH - 2 * SIDE - 21 * mm)
        canvas.setFillColor(DEEP)
        _fit(canvas, english, SIDE + 21 * mm, top - 7.5 * mm, REGULAR, 14, WIDTH - 2 * SIDE - 21 * mm)
        top -= 20.5 * mm


def _foot(canvas, words):
    height = 40 * mm if words.lines else 26 * mm
    canvas.setFillColor(INK)
    canvas.rect(0, 0, WIDTH, height, stroke=0, fill=1)
    canvas.setFillColor(SUN)
    _fit(canvas, words.free_id, SIDE, height - 13 * mm, BOLD, 21, WIDTH - 2 * SIDE)
    canvas.setFillColor(PALE)
    _fit(canvas, words.free_en, SIDE, height - 20 * mm, REGULAR, 14, WIDTH - 2 * SIDE)
    canvas.setFillColor(white)
    room = (WIDTH - 2 * SIDE) / max(len(words.lines), 1)
    for index, (label, number) in enumerate(words.lines):
        _fit(canvas, f"{label}: {number}", SIDE + index * room, 7.5 * mm, BOLD, 17, room - 6 * mm)


def _fit(canvas, text, left, base, font, size, room):
    """Write `text` as one line of at most `size` points, smaller where there is not enough room."""
    text = plain(text)
    natural = stringWidth(text, font, size)
    canvas.setFont(font, size if natural <= room else size * room / natural)
    canvas.drawString(left, base, text)
