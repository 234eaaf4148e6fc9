"""A small kit to draw official documents with reportlab: no browser engine, milliseconds a page.

`render` turns a list of flowables into one PDF with letterhead, footer and page numbers; `parts` makes the flowables.
"""

from . import parts, styles
from .drawing import NotDrawn, drawing
from .page import render

__all__ = ["NotDrawn", "drawing", "parts", "render", "styles"]
