"""The benchmark's own arithmetic: percentiles, ratios, targets, the table and the page it is written to."""

import argparse
import unittest

from benchmarks import figures, options, report, smoke, table, targets
from benchmarks.operations import NAMES
from benchmarks.words.matters import MATTERS
from tooling.console import Trouble


def one(milliseconds, queries=5):
    """A figure of one measure."""
    return figures.figure([{"ms": milliseconds, "queries": queries, "rows": 1}])


class TestFigures(unittest.TestCase):
    def test_percentile_is_a_value_that_occurred(self):
        self.assertEqual(figures.percentile(range(1, 101), 0.95), 95)
        self.assertEqual(figures.percentile([7], 0.95), 7)
        self.assertEqual(figures.percentile([3, 1, 2], 0.5), 2)

    def test_figure(self):
        found = figures.figure([{"ms": ms, "queries": None, "rows": ms} for ms in (9, 1, 5)])
        self.assertEqual((found.median, found.p95, found.queries, found.rows, found.rounds), (5, 9, None, 5, 3))


class TestTargets(unittest.TestCase):
    def test_every_target_has_its_operation(self):
        self.assertLessEqual(set(targets.TARGETS), set(NAMES))

    def test_misses(self):
        self.assertEqual(targets.misses("list", ours=5, peer=100, first=4), [])
        self.assertEqual(len(targets.misses("list", ours=6, peer=100, first=4)), 1)
        self.assertEqual(len(targets.misses("list", ours=7, peer=100, first=4)), 2)
        self.assertEqual(targets.misses("figures", ours=9999, peer=None, first=1), [], "nothing was promised")


class TestTable(unittest.TestCase):
    results = {
        1000: {("list", "ours"): one(4), ("list", "peer"): one(8), ("similar", "ours"): one(3)},
        2_000_000: {("list", "ours"): one(5), ("list", "peer"): one(80), ("similar", "ours"): one(3, None)},
    }

    def test_judged_at_the_largest_size_alone(self):
        verdicts = [row[-1] for row in table.rows(self.results, (1000, 2_000_000))]
        self.assertEqual(verdicts, ["", "missed: 0.06× the peer, 0.05× at most", "", "met"])
        self.assertEqual(len(table.missed(self.results, (1000, 2_000_000))), 1)
        self.assertEqual(table.missed(self.results, (1000,)), [])

    def test_nothing_is_promised_towards_the_peer_below_a_million(self):
        small = {1000: self.results[1000], 5000: self.results[2_000_000]}
        self.assertEqual(table.missed(small, (1000, 5000)), [])

    def test_cells(self):
        last = table.rows(self.results, (1000, 2_000_000))[-1]
        self.assertEqual(last[1:9], ("2,000,000", "3.0", "3.0", "–", "–", "–", "–", "–"))
        self.assertTrue(all(len(row) == len(table.HEAD) for row in table.rows(self.results, (1000, 2_000_000))))

    def test_lines_are_aligned(self):
        lines = table.terminal(table.rows(self.results, (1000, 2_000_000)))
        end = lines[0].index("Ours ms") + len("Ours ms")
        self.assertEqual({line[end - 2 : end] for line in lines}, {"ms", ".0"})
        self.assertEqual(len(table.markdown(table.rows(self.results, (1000, 2_000_000)))), 6)


class TestPage(unittest.TestCase):
    def test_only_what_is_between_the_marks_changes(self):
        page = f"before\n{report.BEGIN}\nold\n{report.END}\nafter\n"
        new = report.put(page, report.text(TestTable.results, (1000, 2_000_000), [("Machine", "small")]))
        self.assertTrue(new.startswith("before\n") and new.endswith("\nafter\n"))
        self.assertIn("* Machine: small", new)
        self.assertNotIn("old", new)

    def test_without_marks_nothing_is_written(self):
        with self.assertRaises(ValueError):
            report.put("no marks", "new")


class TestOptions(unittest.TestCase):
    def test_defaults(self):
        full, quick = options.parse([]), options.parse(["--quick"])
        self.assertEqual((full.sizes, full.rounds, full.full), (options.FULL, options.ROUNDS, True))
        self.assertEqual((quick.sizes, quick.rounds, quick.full), (options.QUICK, options.QUICK_ROUNDS, False))
        self.assertFalse(options.parse(["--sizes", "1000,2000"]).full)

    def test_sizes_grow(self):
        self.assertEqual(options.numbers("1_000,2000"), (1000, 2000))
        for text in ("", "a", "2000,1000", "5,5", "0"):
            with self.assertRaises(argparse.ArgumentTypeError):
                options.numbers(text)

    def test_unknown_operation_names_the_known(self):
        with self.assertRaisesRegex(Trouble, "name_search"):
            options.parse(["--only", "list,nothing"])


class TestSmoke(unittest.TestCase):
    def test_what_is_absent_is_named(self):
        figures_of_all = {(name, side): one(1) for name in NAMES for side in ("ours", "peer")}
        self.assertEqual(smoke.absent(figures_of_all), [])
        del figures_of_all["list", "peer"]
        figures_of_all["form", "ours"] = one(1, None)
        self.assertEqual(len(smoke.absent(figures_of_all)), 2)


class TestWords(unittest.TestCase):
    def test_matters(self):
        codes = [matter[0] for matter in MATTERS]
        self.assertEqual(len(codes), len(set(codes)))
        self.assertGreater(sum(len(titles) for _code, _weight, titles, _details in MATTERS), 60)
        for _code, weight, titles, details in MATTERS:
            self.assertGreater(weight, 0)
            self.assertTrue(titles and details)
            for text in (*titles, *details):
                self.assertNotRegex(text.replace("{place}", "").replace("{n}", ""), r"[{}%]")
