"""Makes the two databases of the benchmark, anew in every run."""

from tooling import addons
from tooling.console import step
from tooling.database import Databases


def make(odoo, side):
    """Install one side's addons, with Indonesian, in an empty database."""
    databases = Databases(odoo)
    with step(f"Making the database {side.database}: Odoo, {', '.join(side.modules)}, Indonesian"):
        databases.drop(side.database)
        databases.create(side.database)
        options = ["-i", ",".join(side.modules), "--skip-auto-install", "--load-language", addons.LANGUAGE]
        sentence = f"The database {side.database} could not be made."
        odoo.work(side.database, *side.options, *options, log=f"bench-{side.name}", sentence=sentence)


def drop(odoo, sides):
    """Remove both databases with their files."""
    databases = Databases(odoo)
    for side in sides:
        databases.drop(side.database)
