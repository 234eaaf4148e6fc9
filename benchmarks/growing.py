"""Brings both databases to a size: ours first, then the peer with the same parts in the same stages."""

from tooling.database import Databases

from .sides import OURS


def grow(odoo, sides, processes, size, seed, progress):
    """Grow both cities to `size` and let the planner of PostgreSQL know."""
    from .city import grow as grow_city

    databases = Databases(odoo)
    for side in sides:
        process = processes[side.name]
        progress.tell(f"{side.database}: {size:,}")
        if side.name == OURS:
            grow_city(odoo, side.database, size, seed, progress)
            shares = process.call("shares")
        else:
            process.call("grow", total=size, shares=shares)
    for side in sides:
        processes[side.name].call("subjects", **WORDS)
    for side in sides:
        progress.tell(f"{side.database}: VACUUM ANALYZE")
        databases.sql("VACUUM ANALYZE", side.database)


# What both sides are asked for: a word of one report in twenty, of a title, of a person
WORDS = {"words": "ambulans", "title": "lampu", "name": "Fofid"}
