"""How alike two complaints are: plain numbers, no database. 100 is the same thing at the same place on the same day."""

from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

EARTH = 6_371_000  # metres
NEAR, SAME_AREA, FAR_IN_AREA = 40, 15, 8
SAME_CATEGORY = 25
SAME_WORDS, FULL_COSINE = 35, 0.5  # duplicates share a third of their words: half is as good as all
SAME_TIME = 10
FEWEST_WORDS = 2  # one word in common is chance


class Likeness(NamedTuple):
    """What two complaints have in common. `metres` is None where one of them has no coordinates."""

    same_area: bool
    metres: float | None
    same_category: bool
    words: tuple
    cosine: float
    days: int

    def is_alike(self, radius):
        """Tell whether place fits, within `radius` metres or in one area, and category or words do too."""
        near = self.same_area or (self.metres is not None and self.metres <= radius)
        return near and (self.same_category or len(self.words) >= FEWEST_WORDS)

    def score(self, radius, window):
        """Return 0 to 110; `radius` in metres, `window` in days."""
        if self.metres is None:
            place = SAME_AREA
        elif self.metres <= radius:
            place = NEAR * (1 - self.metres / (2 * radius))
        else:
            place = FAR_IN_AREA
        category = SAME_CATEGORY if self.same_category else 0
        words = SAME_WORDS * min(1, self.cosine / FULL_COSINE)
        return place + category + words + SAME_TIME * max(0, 1 - abs(self.days) / window)


def metres_between(one, other):
    """Return the great-circle distance of two (latitude, longitude) pairs in degrees."""
    (lat1, lon1), (lat2, lon2) = ((radians(float(x)), radians(float(y))) for x, y in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * asin(min(1, sqrt(half)))


def cosine(one, other):
    """Return the cosine of two sets of words: 0 nothing in common, 1 the same."""
    return len(one & other) / sqrt(len(one) * len(other)) if one and other else 0.0
