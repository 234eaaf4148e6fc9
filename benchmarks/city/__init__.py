"""LAPOR's city: made-up reports over five years, as many as wanted, in bulk and yet as LAPOR writes them.

How: `patterns` files reports of every life by LAPOR's own methods and takes their rows; `plan` chooses words, places,
people and days by a seed; `statements` copies the rows with them; `history` works out the chain of hashes.
"""

from . import bulk
from .lives import open_of

BATCH = 50_000
SCRIPT = """
import sys
sys.path.insert(0, {root!r})
from benchmarks.city.preparing import prepare
prepare(env, {seed})
"""
NUMBERS = """
SELECT setval(format('ir_sequence_%s_%s', lpad(r.sequence_id::text, 3, '0'), lpad(r.id::text, 3, '0')),
              greatest(k.last, 1))
  FROM bench.counter k JOIN ir_sequence_date_range r ON extract(year FROM r.date_from) = k.year
  JOIN ir_sequence s ON s.id = r.sequence_id WHERE s.code = 'lapor.complaint';
"""
# Reports that came by other ways since have numbers of their own
COUNTED = """
INSERT INTO bench.counter
SELECT substring(number FROM '(\\d{4})-\\d+$')::int, max(substring(number FROM '\\d+$')::int)
  FROM lapor_complaint WHERE number ~ '\\d{4}-\\d+$' GROUP BY 1
    ON CONFLICT (year) DO UPDATE SET last = greatest(bench.counter.last, excluded.last);
"""


def grow(odoo, database, total, seed, progress):
    """Bring a database with LAPOR to `total` reports; does nothing when it has them. The same seed, the same city."""
    from tooling.database import Databases

    databases = Databases(odoo)
    if databases.sql("SELECT to_regclass('bench.pattern')", database) != "bench.pattern":
        progress.tell(f"{database}: patterns of {seed}")
        text = SCRIPT.format(root=str(odoo.paths.root), seed=seed)
        odoo.script(database, text, log="bench-city", sentence="The city's patterns could not be made.")
    start = int(databases.sql("SELECT count(*) FROM lapor_complaint", database))
    if start >= total:
        return
    share = (open_of(total) - open_of(start)) / (total - start)
    many = total - start >= bulk.MANY
    databases.sql(COUNTED, database)
    if many:
        databases.sql(bulk.aside(), database)
    try:
        for first in range(start + 1, total + 1, BATCH):
            last = min(first + BATCH - 1, total)
            progress.tell(f"{database}: {last:,} of {total:,} reports")
            databases.sql(f"SELECT bench.grow({first}, {last}, {share})", database)
    finally:
        if many:
            progress.tell(f"{database}: indexes")
            databases.sql(bulk.BACK, database)
    databases.sql(NUMBERS, database)
