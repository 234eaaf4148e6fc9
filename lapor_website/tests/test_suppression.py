"""What is published can be added and subtracted as one likes: no small group comes out."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.tests import BaseCase, tagged

from ..tools.suppression import protect, told

LEAST = 5
WIDE = 4  # groups of each way to tell reports apart
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

    @settings(max_examples=400, deadline=None)
    @given(st.lists(st.sampled_from((0, 0, 0, 1, 2, 3, 5, 9)), min_size=WIDE * WIDE, max_size=WIDE * WIDE))
    def test_no_small_group_is_a_difference(self, joint):
        """Two ways to tell the reports of a period apart, with everything that can be added and subtracted.

        `joint` says how many reports are in each pair of groups, which nobody publishes. Unknown is each group of each
        way. Known are the published groups, what is put together, even which groups are empty, and that both ways add
        up to the same reports. A group can be worked out just when its row is a combination of the known ones.
        """
        lines = [joint[place * WIDE : (place + 1) * WIDE] for place in range(WIDE)]
        tables = [[sum(line) for line in lines], [sum(column) for column in zip(*lines, strict=True)]]
        known = [[1] * WIDE + [-1] * WIDE]
        for way, counts in enumerate(tables):
            known += self.equations(counts, way)
        rank = _rank(known)
        for way, counts in enumerate(tables):
            for key, count in enumerate(counts):
                if 0 < count < LEAST:
                    self.assertGreater(_rank([*known, _unit(way, key)]), rank, (tables, way, key))

    def equations(self, counts, way):
        """Return what the table tells, as rows over the unknowns."""
        protected = protect(self.rows(counts), LEAST)
        shown = {row["key"] for row in protected.shown}
        rows = [_unit(way, key) for key in range(WIDE) if key in shown or not counts[key]]
        rest = [int(place // WIDE == way and place % WIDE not in shown) for place in range(2 * WIDE)]
        return rows + ([rest] if protected.others is not None else [])

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


def _unit(way, key):
    """Return the row that stands for one group alone."""
    return [int(place == WIDE * way + key) for place in range(2 * WIDE)]


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
