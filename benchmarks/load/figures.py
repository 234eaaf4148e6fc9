"""Figures of many requests: percentiles, rounds together."""

import math
from collections import Counter
from dataclasses import dataclass, field


def percentile(values, share):
    """The smallest value that ``share`` (0 to 1) of all values do not exceed; None without values."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else None


@dataclass
class Result:
    """What one scenario showed, all its rounds together. Times are milliseconds, CPU is seconds."""

    times: dict = field(default_factory=dict)
    errors: Counter = field(default_factory=Counter)
    acknowledged: list = field(default_factory=list)
    seconds: float = 0
    visits: int = 0
    generator_cpu: float = 0
    worker_cpu: float = 0
    database_cpu: float = 0

    def add(self, seen):
        """Add one round, a dict of the generator with the server's CPU."""
        for label, times in seen["times"].items():
            self.times.setdefault(label, []).extend(times)
        self.errors.update(seen["errors"])
        self.acknowledged += seen["acknowledged"]
        for name in ("seconds", "visits", "generator_cpu", "worker_cpu", "database_cpu"):
            setattr(self, name, getattr(self, name) + seen[name])

    @property
    def all_times(self):
        """The times of all requests."""
        return [one for times in self.times.values() for one in times]

    @property
    def requests(self):
        """How many requests were answered or failed."""
        return len(self.all_times)

    @property
    def rate(self):
        """Requests per second."""
        return self.requests / self.seconds if self.seconds else 0

    @property
    def cost(self):
        """CPU of workers and database per request, in milliseconds: what a busy machine changes least."""
        return (self.worker_cpu + self.database_cpu) * 1000 / self.requests if self.requests else 0


@dataclass
class Memory:
    """Samples of one worker, in bytes: resident, and its share of what it shares."""

    rss: list = field(default_factory=list)
    pss: list = field(default_factory=list)

    def growth(self, requests):
        """Bytes of PSS gained per 1,000 requests of this worker."""
        return (self.pss[-1] - self.pss[0]) * 1000 / requests if self.pss and requests else 0
