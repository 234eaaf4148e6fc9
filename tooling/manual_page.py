"""From a manual to one HTML page that asks nobody for anything: the little Markdown that docs/manual uses."""

import re
from html import escape
from itertools import takewhile

INLINE = (
    (re.compile(r"!\[([^\]]*)\]\(([^)]+)\)"), r'<img alt="\1" src="\2" loading="lazy"/>'),
    (re.compile(r"\[([^\]]+)\]\(([^)]+)\.md\)"), r'<a href="\2.html">\1</a>'),
    (re.compile(r"\[([^\]]+)\]\(([^)]+)\)"), r'<a href="\2">\1</a>'),
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*([^*]+)\*\*"), r"<b>\1</b>"),
    (re.compile(r"\*([^*]+)\*"), r"<i>\1</i>"),
)
ITEM = re.compile(r"(\s*)(?:[-*]|(\d+)\.) (.*)")
PAGE = """<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>{title} · LAPOR</title><link rel="stylesheet" href="manual.css"/>
</head>
<body>
<nav aria-label="Panduan"><a href="README.html">Semua panduan</a></nav>
<main>
{body}
</main>
</body>
</html>
"""


def page(text):
    """Return the HTML page of one manual."""
    title = text.lstrip().splitlines()[0].lstrip("# ")
    return PAGE.format(title=escape(title), body="\n".join(_blocks(text.splitlines())))


def inline(text):
    """Return one run of text as HTML."""
    html = escape(text, quote=False)
    for pattern, replacement in INLINE:
        html = pattern.sub(replacement, html)
    return html.replace("../../lapor_complaints/static/manual/", "")


def _blocks(lines):
    """Yield the blocks: headings, tables, lists, paragraphs."""
    rest = list(lines)
    while rest:
        line = rest[0]
        if not line.strip():
            rest.pop(0)
        elif line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            yield f"<h{level}>{inline(line.lstrip('# '))}</h{level}>"
            rest.pop(0)
        elif line.startswith("|"):
            rows = list(takewhile(lambda one: one.startswith("|"), rest))
            yield _table(rows)
            del rest[: len(rows)]
        else:
            block = list(takewhile(_goes_on, rest[1:]))
            yield _list([line, *block]) if ITEM.match(line) else f"<p>{inline(' '.join([line, *block]))}</p>"
            del rest[: len(block) + 1]


def _goes_on(line):
    return line.strip() and not line.startswith(("#", "|"))


def _list(lines):
    """Return the list whose items may go on over several lines."""
    items = []
    for line in lines:
        match = ITEM.match(line)
        if match and not match[1]:
            items.append(match[3])
        else:
            items[-1] += f" {line.strip()}"
    tag = "ol" if ITEM.match(lines[0])[2] else "ul"
    return f"<{tag}>{''.join(f'<li>{inline(item)}</li>' for item in items)}</{tag}>"


def _table(rows):
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    head, _ruler, *body = cells
    lines = ["<table><thead><tr>", *(f"<th>{inline(cell)}</th>" for cell in head), "</tr></thead><tbody>"]
    for row in body:
        lines += ["<tr>", *(f"<td>{inline(cell)}</td>" for cell in row), "</tr>"]
    return "".join([*lines, "</tbody></table>"])
