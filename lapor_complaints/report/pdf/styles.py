"""Type and measures of official letters (tata naskah dinas): A4, Arial-like, 12 points in the body."""

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

MARGIN = 25 * mm
BOTTOM = 22 * mm
REGULAR, BOLD = "Helvetica", "Helvetica-Bold"  # in every PDF reader, the measures of Arial

BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=11, leading=15)
TEXT = ParagraphStyle("text", parent=BODY, alignment=TA_JUSTIFY, spaceAfter=6)
STRONG = ParagraphStyle("strong", parent=BODY, fontName=BOLD)
CENTRED = ParagraphStyle("centred", parent=BODY, alignment=TA_CENTER)
SMALL = ParagraphStyle("small", parent=BODY, fontSize=8.5, leading=11)
TITLE = ParagraphStyle("title", parent=STRONG, fontSize=13, leading=17, alignment=TA_CENTER, spaceAfter=8)
HEAD_FIRST = ParagraphStyle("head_first", parent=STRONG, fontSize=14, leading=17, alignment=TA_CENTER)
HEAD_REST = ParagraphStyle("head_rest", parent=BODY, fontSize=10, leading=13, alignment=TA_CENTER)
