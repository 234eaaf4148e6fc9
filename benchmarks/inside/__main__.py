"""Starts a measuring process: ``python -m benchmarks.inside <side> <Odoo's options>``; JSON lines in and out."""

import sys

from odoo.orm.registry import Registry
from odoo.tools import config

from .bench import Bench
from .loop import serve


def main(side, options):
    """Load the registry of the database that the options name, then do as told until the input ends."""
    config.parse_config(["--no-http", "--log-level=warn", "--max-cron-threads=0", *options])
    if side == "ours":
        from .ours import OPERATIONS
    else:
        from .peer import OPERATIONS
    answers = sys.stdout
    sys.stdout = sys.stderr  # what somebody prints goes to the log
    serve(Bench(Registry(config["db_name"][0])), OPERATIONS, sys.stdin, answers)


main(sys.argv[1], sys.argv[2:])
