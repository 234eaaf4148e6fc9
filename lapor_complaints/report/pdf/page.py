"""A4 pages with letterhead on the first, and footer with page numbers on all."""

import io

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from ...models.practice import PREFIX
from .signs import plain
from .styles import BOLD, BOTTOM, MARGIN, REGULAR


def render(story, title, footer="", page_words="{page}/{pages}"):
    """Return the PDF (bytes) of `story`, a list of flowables.

    `title` names the document in the reader's window, `footer` stands at the bottom left of each page, `page_words`
    is how “page 1 of 2” is said, with {page} and {pages}.
    """
    output = io.BytesIO()
    width, height = A4
    frame = Frame(MARGIN, BOTTOM, width - 2 * MARGIN, height - BOTTOM - 15 * mm, 0, 0, 0, 0)
    document = BaseDocTemplate(output, pagesize=A4, title=plain(title), author="", creator="LAPOR")
    document.addPageTemplates(PageTemplate(frames=[frame]))
    document.build(story, canvasmaker=_canvas_maker(plain(footer), page_words))
    return output.getvalue()


def _mark(canvas):
    """Write across the page that it is practice: nobody shall take it for a letter of the city."""
    canvas.saveState()
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(52)
    canvas.setFillColor(colors.Color(0.36, 0.16, 0.53, alpha=0.18))
    canvas.setFont(BOLD, 110)
    canvas.drawCentredString(0, -35, PREFIX.rstrip("-"))
    canvas.restoreState()


def _canvas_maker(footer, page_words):
    """Return a canvas class that knows the number of pages before it draws the first footer."""

    class NumberedCanvas(Canvas):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            self.kept = []

        def showPage(self):
            self.kept.append(dict(self.__dict__))
            self._startPage()

        def save(self):  # pylint: disable=missing-return
            for number, page in enumerate(self.kept, 1):
                self.__dict__.update(page)
                self.setFont(REGULAR, 8)
                self.drawString(MARGIN, 12 * mm, footer)
                if footer.startswith(PREFIX):
                    _mark(self)
                words = page_words.format(page=number, pages=len(self.kept))
                self.drawRightString(A4[0] - MARGIN, 12 * mm, words)
                super().showPage()  # pylint: disable=super-method-mismatch
            super().save()

    return NumberedCanvas
