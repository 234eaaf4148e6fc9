"""Geometry of the charts: plain numbers for SVG. Widths in per cent, heights in pixels, so that the words of a chart
stay as large on a phone as on a desk."""

ROW = 46  # pixels of a bar with its words
LETTERS = 46  # of a label; the whole one stands in the table beside
TOP, PLOT, BOTTOM = 26, 150, 44  # pixels of the chart of months: room above, the columns, the words below


def bars(rows, most):
    """Return the rows (label, value or None, text) as bars, `most` being the whole width."""
    return {
        "height": max(ROW * len(rows), 1),
        "rows": [
            {
                "label": label if len(label) <= LETTERS else label[: LETTERS - 1] + "…",
                "text": text,
                "width": round(100 * value / most, 2) if value and most else 0,
                "words": ROW * place + 16,
                "top": ROW * place + 23,
            }
            for place, (label, value, text) in enumerate(rows)
        ],
    }  # fmt: skip


def columns(months, names, form):
    """Return the months ({"received", "ended", "backlog"}, None where not told) as pairs of columns and a line."""
    values = [row[name] for row in months for name in ("received", "ended", "backlog") if row[name]]
    most, step = max(values, default=1), 100 / max(len(months), 1)
    drawn = [_month(row, names[place], place * step, step, most, form) for place, row in enumerate(months)]
    points = [month["point"] for month in drawn]
    lines = [(one, other) for one, other in zip(points, points[1:], strict=False) if one and other]
    return {"height": TOP + PLOT + BOTTOM, "base": TOP + PLOT, "months": drawn, "lines": lines,
            "guides": _guides(most, form)}  # fmt: skip


def _month(row, name, left, step, most, form):
    columns_ = [_column(row[kind], left + step * place, step * 0.3, most) for kind, place in
                (("received", 0.18), ("ended", 0.52))]  # fmt: skip
    backlog = row["backlog"]
    point = None if backlog is None else (round(left + step / 2, 2), _top(backlog, most))
    received = None if row["received"] is None else form(row["received"])
    return {"name": name, "middle": round(left + step / 2, 2), "columns": columns_, "point": point,
            "text": "<" if received is None else received}  # fmt: skip


def _column(value, left, width, most):
    top = _top(value or 0, most)
    return {"left": round(left, 2), "width": round(width, 2), "top": top, "height": round(TOP + PLOT - top, 1)}


def _guides(most, form):
    """Return two lines that one can read a height from."""
    return [{"top": _top(value, most), "text": form(value)} for value in sorted({most, round(most / 2)}) if value]


def _top(value, most):
    return round(TOP + PLOT - PLOT * value / most, 1)
