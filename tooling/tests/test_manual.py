"""The manuals: pages are as their source, the little Markdown is turned right."""

import unittest

from tooling import manual
from tooling.manual_page import page
from tooling.paths import REPOSITORY


class TestManual(unittest.TestCase):
    def test_pages_and_pictures_are_as_the_source(self):
        stale = [str(path.relative_to(REPOSITORY)) for path in manual.stale(REPOSITORY)]
        self.assertEqual(stale, [], "run ./lapor manual")

    def test_pictures_stay_small(self):
        _source, target = manual.folders(REPOSITORY)
        self.assertLess(sum(file.stat().st_size for file in target.glob("img/*")), manual.MOST)

    def test_no_page_asks_anybody_else(self):
        for path, html in manual.pages(REPOSITORY).items():
            for mark in ('src="http', 'src="//', "<script"):
                self.assertNotIn(mark, html, path.name)

    def test_the_markdown(self):
        table = "| a | b |\n|---|---|\n| *x* | `y` |\n\n"
        html = page(f"# A & <b>\n\n1. Satu\n   lanjut **tebal**\n2. Dua\n\n{table}Ke [B](b.md).")
        for part in (
            "<h1>A &amp; &lt;b&gt;</h1>", "<ol><li>Satu lanjut <b>tebal</b></li><li>Dua</li></ol>",
            "<th>a</th>", "<td><i>x</i></td><td><code>y</code></td>", '<p>Ke <a href="b.html">B</a>.</p>',
        ):  # fmt: skip
            self.assertIn(part, html)
