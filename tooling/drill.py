"""./lapor drill: a backup, restored under a name of its own, verified, neutralised, measured and removed again."""

import argparse
import secrets
import tempfile
import time
from pathlib import Path

from . import backup, prepare, restore, signals
from .console import Trouble, say
from .database import Databases
from .progress import size_text
from .site import NAME

SILENT = """
SELECT (SELECT count(*) FROM ir_mail_server WHERE active AND smtp_host <> 'invalid')
     + (SELECT count(*) FROM ir_cron c WHERE active AND id NOT IN (
            SELECT res_id FROM ir_model_data WHERE model = 'ir.cron' AND module = 'base' AND name = 'autovacuum_job'))
"""


def drill(odoo, database, folder):
    """Go through it once, encrypted, and return (bytes, seconds to back up, seconds to restore).

    Raises Trouble when anything is not as it was, or the copy could still send a letter.
    """
    databases, name, word = Databases(odoo), f"drill{secrets.token_hex(4)}", secrets.token_urlsafe(24)
    file = folder / f"{name}{backup.SUFFIX}.gpg"
    began = time.monotonic()
    backup.make(odoo, database, file, word)
    between = time.monotonic()
    try:
        if restore.restore(odoo, file, name, word, neutralize=True):
            raise Trouble("The histories in the restored copy are not as they were written; see above.")
        loud = databases.sql(SILENT, name)
        if loud != "0":
            raise Trouble(f"The restored copy has {loud} mail servers or crons that are still at work.")
    finally:
        databases.drop(name)
    return file.stat().st_size, between - began, time.monotonic() - between


def main(arguments):
    """Run the command."""
    parser = argparse.ArgumentParser(prog="./lapor drill")
    parser.add_argument("database", nargs="?", default=NAME)
    database = parser.parse_args(arguments).database
    with signals.stoppable(), prepare.odoo() as odoo:
        folder = odoo.paths.lapor / backup.FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        say(f"Drill: backing up {database}, restoring it under another name, verifying, removing")
        with tempfile.TemporaryDirectory(dir=folder) as inside:
            size, backed, restored = drill(odoo, database, Path(inside))
    say(f"  It works: {size_text(size)}, backed up in {backed:.0f} s, restored and verified in {restored:.0f} s.")
    return 0
