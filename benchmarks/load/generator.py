"""The visitors, in a process of their own, so that what they cost can be told from what the server costs.

Reads one JSON object (scenario, seconds, users, port, seed, facts), writes one (requests, errors, …).
"""

import itertools
import json
import random
import resource
import sys
import threading
import time
from collections import Counter

from tooling.filing_client import NoAnswer, Refused

from .scenarios import SCENARIOS, photo
from .visitor import TimedVisitor, Wrong

PHOTOS = 4  # made before the clock runs; each sending adds bytes of its own, so that no two are one file
APART = 3  # seconds: as long as one who files waits


class World:
    """One user's view: what exists, and where what happened is noted."""

    def __init__(self, job, number, photos):
        self.port, self.facts = job["port"], job["facts"]
        self.random = random.Random(f"{job['seed']}-{number}")  # noqa: S311 - a choice of pages
        self.photos = photos
        self.times, self.errors = {}, Counter()
        self.acknowledged, self.visits = [], 0

    def visitor(self):
        """A new visitor with an address of her own, as in a city."""
        return TimedVisitor(self.port, self.note)

    def photo(self):
        """A photo that was not sent before: behind a JPEG's end other bytes may follow."""
        return self.random.choice(self.photos) + self.random.randbytes(16)

    def note(self, label, seconds, error):
        """Remember one request."""
        self.times.setdefault(label, []).append(round(seconds * 1000, 2))
        if error:
            self.errors[f"{label}: {error}"] += 1

    def visit(self, scenario):
        """Make one visit; what goes wrong in it is counted by kind."""
        try:
            scenario(self)
            self.visits += 1
        except (Wrong, Refused) as error:
            self.errors[str(error)] += 1
        except NoAnswer:
            pass  # noted with its request
        except Exception as error:  # a visitor who falls over must not pass for a quiet one
            self.errors[f"visitor: {type(error).__name__} {error}"] += 1

    def work(self, scenario, end, apart=0):
        """Visit after visit until the end; people do not come all in the same second, but up to ``apart`` later."""
        time.sleep(self.random.random() * apart)
        while time.monotonic() < end:
            self.visit(scenario)


def run(job):
    """Let the users visit for ``seconds``; return what they saw."""
    photos = [photo(number) for number in range(PHOTOS)] if job["scenario"] in ("file", "mixed") else []
    worlds = [World(job, number, photos) for number in range(job["users"])]
    cpu, began = _cpu(), time.monotonic()
    scenario, end = SCENARIOS[job["scenario"]], began + job["seconds"]
    apart = min(APART, job["seconds"] / 2) if photos else 0
    threads = [threading.Thread(target=world.work, args=(scenario, end, apart)) for world in worlds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {**gathered(worlds), "seconds": time.monotonic() - began, "generator_cpu": _cpu() - cpu}


def gathered(worlds):
    """The notes of all users together."""
    times, errors = {}, Counter()
    for world in worlds:
        errors.update(world.errors)
        for label, seen in world.times.items():
            times.setdefault(label, []).extend(seen)
    acknowledged = list(itertools.chain.from_iterable(world.acknowledged for world in worlds))
    return {
        "times": times, "errors": dict(errors), "acknowledged": acknowledged,
        "visits": sum(world.visits for world in worlds),
    }  # fmt: skip


def _cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    json.dump(run(json.load(sys.stdin)), sys.stdout)
