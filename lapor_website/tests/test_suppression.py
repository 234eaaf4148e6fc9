"""What is published can be added and subtracted as one likes: no small group comes out."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.tests import BaseCase, tagged

from ..tools.suppression import protect, told

LEAST = 5
SIZES = st.integers(min_value=0, max_value=14)


@tagged("post_install", "-at_install")
class TestSuppression(BaseCase):
    def rows(self, counts):
        return [{"key": key, "received": count} for key, count in enumerate(counts) if count]

    def test_examples(self):
        for counts, shown, others in (
            ([9, 7], [9, 7], 0), ([9, 7, 3], [9], 10), ([9, 3, 3], [9], 6), ([9, 1, 1], [], 11), ([3], [], None),
            ([], [], 0), ([9, 8, 2, 2, 2], [9, 8], 6), ([6], [6], 0), ([2, 1], [], None), ([5, 4], [], 9),
        ):  # fmt: skip
            protected = protect(self.rows(counts), LEAST)
            self.assertEqual(([row["received"] for row in protected.shown], protected.others), (shown, others), counts)
        self.assertEqual([told(number, LEAST) for number in (0, 1, 4, 5)], [0, None, None, 5])

    @settings(max_examples=150, deadline=None)
    @given(st.lists(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=40), min_size=1, max_size=3))
    def test_no_small_group_is_a_difference(self, months):
        """Two ways to tell the same reports apart, over several months, with everything that can be added up.

        Unknown is each group of each month. Known are the published groups, what is put together, groups that are
        known to be empty where nothing is, and that both ways add up to the same reports. A group can be worked out
        just when its row is a combination of the known ones.
        """
        for reports in months:  # months share no unknown, and no total over several of them is published
            tables = [[sum(report[way] == key for report in reports) for key in range(4)] for way in (0, 1)]
            known = [[1] * 4 + [-1] * 4]
            for way, counts in enumerate(tables):
                known += self.equations(counts, way)
            rank = _rank(known)
            for way, counts in enumerate(tables):
                for key, count in enumerate(counts):
                    if 0 < count < LEAST:
                        unit = [int(place == 4 * way + key) for place in range(8)]
                        self.assertGreater(_rank([*known, unit]), rank, (tables, way, key))

    def equations(self, counts, way):
        """Return what the table tells, as rows over the eight unknowns."""
        protected = protect(self.rows(counts), LEAST)
        shown = {row["key"] for row in protected.shown}
        told_apart = [[int(place == 4 * way + key) for place in range(8)] for key in shown]
        rest = [int(4 * way <= place < 4 * way + 4 and place - 4 * way not in shown) for place in range(8)]
        return told_apart + ([rest] if protected.others is not None else [])

    @settings(max_examples=200, deadline=None)
    @given(st.lists(SIZES, max_size=12))
    def test_rules(self, counts):
        rows = self.rows(counts)
        protected = protect(rows, LEAST)
        merged = [row for row in rows if row not in protected.shown]
        self.assertTrue(all(row["received"] >= LEAST for row in protected.shown))
        if protected.others is None:
            self.assertFalse(protected.shown, "the total is small itself, and nothing tells it")
            self.assertLess(sum(counts), LEAST)
        else:
            self.assertEqual(protected.others + sum(row["received"] for row in protected.shown), sum(counts))
            self.assertTrue(not merged or (len(merged) >= 2 and protected.others >= LEAST))


def _rank(rows):
    """Return the rank of a matrix, exactly."""
    rows, rank = [[Fraction(value) for value in row] for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((place for place in range(rank, len(rows)) if rows[place][column]), None)
        if pivot is None:
            continue
        rows[rank], rows[pivot] = rows[pivot], rows[rank]
        for place in range(rank + 1, len(rows)):
            factor = rows[place][column] / rows[rank][column]
            rows[place] = [one - factor * other for one, other in zip(rows[place], rows[rank], strict=True)]
        rank += 1
    return rank
