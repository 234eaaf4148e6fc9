"""Pages of a report of many pages: as letters, and from the second on with a head that says what it is."""

import io

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from ..pdf.page import _canvas_maker
from ..pdf.signs import plain
from ..pdf.styles import BOTTOM, MARGIN, REGULAR

TOP = 20 * mm


def render_report(story, title, footer, page_words, lang):
    """Return the PDF (bytes) of `story`: title and language are named for screen readers, pages are numbered."""
    output, (width, height) = io.BytesIO(), A4
    frame = Frame(MARGIN, BOTTOM, width - 2 * MARGIN, height - BOTTOM - TOP, 0, 0, 0, 0)
    document = BaseDocTemplate(
        output, pagesize=A4, title=plain(title), subject=plain(title), author="", creator="LAPOR", lang=lang,
        displayDocTitle=1,
    )  # fmt: skip
    document.addPageTemplates(PageTemplate(frames=[frame], onPage=lambda canvas, _doc: _head(canvas, plain(title))))
    document.build(story, canvasmaker=_canvas_maker(plain(footer), page_words))
    return output.getvalue()


def _head(canvas, title):
    """Draw the head of all pages but the first, which has the letterhead."""
    if canvas.getPageNumber() == 1:
        return
    canvas.saveState()
    canvas.setFont(REGULAR, 8)
    canvas.drawString(MARGIN, A4[1] - 13 * mm, title[:110])
    canvas.setStrokeColor(colors.grey)
    canvas.line(MARGIN, A4[1] - 15 * mm, A4[0] - MARGIN, A4[1] - 15 * mm)
    canvas.restoreState()
