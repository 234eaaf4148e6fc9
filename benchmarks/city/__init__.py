"""LAPOR's city. STAND-IN until the generator is here: files reports by the ORM, some hundred at most."""

SCRIPT = """
from benchmarks.inside.bench import Bench
from benchmarks.inside.ours import filing
bench = Bench(env.registry)
bench.env = env
missing = min({total}, 600) - env["lapor.complaint"].search_count([])
unit = env["res.users"].search([("login", "=", "bench_liaison")]).lapor_skpd_ids[:1]
bench.round = 1000 + env["lapor.complaint"].search_count([])
for place, (complaint, code) in enumerate(filing.file(bench, max(missing, 0)) if missing > 0 else []):
    if place % 3:
        complaint._apply("forward", actor="coordinator", skpd=unit)
    if place % 3 == 2:
        complaint._apply("accept", actor="liaison")
env.cr.commit()
"""


def grow(odoo, database, total, seed, progress):
    """Bring the database to `total` reports."""
    text = f"import sys; sys.path.insert(0, {str(odoo.paths.root)!r})\n" + SCRIPT.format(total=total)
    odoo.script(database, text, log="bench-city", sentence="The city could not be grown.")
