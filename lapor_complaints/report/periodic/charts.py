"""Charts for paper: drawn by reportlab, legible in black and white, every bar with its number."""

from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.charts.linecharts import HorizontalLineChart
from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit

from ..pdf.parts import WIDTH
from ..pdf.signs import plain
from ..pdf.styles import BOLD, REGULAR

DARK, LIGHT, TRACK, INK = (colors.HexColor(code) for code in ("#0b6173", "#e0a030", "#e3ebec", "#12262b"))
SIZE, LINE = 7.5, 9  # points
LABEL = 55 * mm
NUMBER = 22 * mm


def bars(rows, most=None):
    """Return lying bars of `rows`, (label, value or None, words); `most` is the value of a full bar.

    Long labels are wrapped; a value of None has no bar, its words say why.
    """
    most = most or max((row[1] or 0 for row in rows), default=0) or 1
    wrapped = [simpleSplit(plain(label), REGULAR, SIZE, LABEL - 3 * mm)[:3] for label, _value, _words in rows]
    heights = [max(len(lines) * LINE, LINE) + 5 for lines in wrapped]
    drawing = Drawing(WIDTH, sum(heights))
    top, room = sum(heights), WIDTH - LABEL - NUMBER
    for (_label, value, words), lines, height in zip(rows, wrapped, heights, strict=True):
        middle = top - height / 2
        for place, line in enumerate(lines):
            y = middle + LINE * (len(lines) / 2 - place - 1) + 2.2
            drawing.add(
                String(LABEL - 3 * mm, y, line, fontName=REGULAR, fontSize=SIZE, textAnchor="end", fillColor=INK)
            )
        drawing.add(Rect(LABEL, middle - 4, room, 8, fillColor=TRACK, strokeColor=None))
        if value:
            drawing.add(Rect(LABEL, middle - 4, room * min(value / most, 1), 8, fillColor=DARK, strokeColor=None))
        drawing.add(
            String(WIDTH - NUMBER + 2 * mm, middle - 2.6, plain(words), fontName=BOLD, fontSize=SIZE, fillColor=INK)
        )
        top -= height
    return drawing


def columns(labels, series, names, say):
    """Return standing columns, two `series` of whole numbers side by side; `names` says what they are.

    `say` writes a number.
    """
    drawing = Drawing(WIDTH, 52 * mm)
    chart = _axes(VerticalBarChart(), labels, series, say)
    chart.bars.strokeColor = None
    for place, colour in enumerate((DARK, LIGHT)):
        chart.bars[place].fillColor = colour
    chart.barWidth, chart.groupSpacing, chart.barSpacing = 6, 8, 1
    chart.barLabelFormat, chart.barLabels.nudge, chart.barLabels.fontSize = say, 5, 6
    chart.barLabels.fontName = REGULAR
    drawing.add(chart)
    _legend(drawing, names)
    return drawing


def line(labels, values, name, say):
    """Return a line of whole numbers with a mark and the number at each point."""
    drawing = Drawing(WIDTH, 45 * mm)
    chart = _axes(HorizontalLineChart(), labels, [values], say, height=27 * mm)
    chart.lines[0].strokeColor, chart.lines[0].strokeWidth = DARK, 1.6
    chart.lineLabelFormat, chart.lineLabels.fontSize, chart.lineLabels.dy = say, 6, 5
    chart.lineLabels.fontName = REGULAR
    drawing.add(chart)
    _legend(drawing, [name], 45 * mm)
    return drawing


def _axes(chart, labels, series, say, height=34 * mm):
    """Give `chart` its place, its numbers and axes that begin at 0 and count in whole steps."""
    chart.x, chart.y, chart.width, chart.height = 8 * mm, 10 * mm, WIDTH - 10 * mm, height
    chart.data = [tuple(values) for values in series]
    most = max((value for values in series for value in values), default=0)
    step = _step(most)
    chart.valueAxis.valueMin, chart.valueAxis.valueStep = 0, step
    chart.valueAxis.valueMax = step * (most // step + 1)
    chart.valueAxis.labelTextFormat = say
    chart.valueAxis.visibleGrid, chart.valueAxis.gridStrokeColor = True, TRACK
    chart.valueAxis.strokeColor = chart.categoryAxis.strokeColor = INK
    chart.categoryAxis.categoryNames = [plain(label) for label in labels]
    for axis in (chart.valueAxis, chart.categoryAxis):
        axis.labels.fontName, axis.labels.fontSize = REGULAR, 6.5
    chart.categoryAxis.labels.dy = -4
    return chart


def _step(most):
    """Return a round step (1, 2 or 5 with noughts) by which an axis reaches `most` in at most five."""
    steps = (base * 10**power for power in range(12) for base in (1, 2, 5))
    return next(step for step in steps if step * 5 >= most)


def _legend(drawing, names, height=52 * mm):
    left = 8 * mm
    for name, colour in zip(names, (DARK, LIGHT), strict=False):
        drawing.add(Rect(left, height - 8, 7, 7, fillColor=colour, strokeColor=None))
        drawing.add(String(left + 10, height - 7, plain(name), fontName=REGULAR, fontSize=SIZE, fillColor=INK))
        left += 45 * mm
