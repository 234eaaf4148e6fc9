"""./lapor upgrade: a backup, then the update of a copy, which takes the database's place when its checks pass.

What fails, fails in the copy: the database and its files are as before and nobody has to return anywhere.
"""

import argparse
import time

from . import addons, backup, prepare, signals, verify_history
from .backup_cipher import passphrase
from .console import Trouble, say, step
from .database import Databases
from .locks import only_one
from .site import NAME

BUSY = "Another ./lapor upgrade is at work; waiting for it …"
# What an update neither adds nor loses.
KEPT = ("lapor_complaint", "lapor_complaint_event", "lapor_reporter", "lapor_disposition", "res_users")
STATES = "SELECT count(*) FROM ir_module_module WHERE state IN ('to install', 'to upgrade', 'to remove')"
OTHERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = '{}' AND pid <> pg_backend_pid()"
FAILED = (
    "The upgrade of {0} failed and was taken back: {0} is as it was before. To run it on, return to the former code"
    " (git checkout of the former state) and start LAPOR. Backup: {1}. Reason: {2}"
)


def refuse_connections(databases, database):
    """Raise while somebody works in the database: what is written meanwhile would be lost."""
    others = databases.sql(OTHERS.format(database), database)
    if others != "0":
        raise Trouble(f"{others} sessions use {database}; stop LAPOR (systemctl stop lapor.target) and run it again.")


def counts(databases, database):
    """Rows of the tables that an update must not change."""
    return {table: int(databases.sql(f'SELECT count(*) FROM "{table}"', database)) for table in KEPT}


def update(odoo, draft):
    """Bring the copy to the addons' present state."""
    modules = ",".join(addons.to_install(odoo.source))
    with step("Updating the copy"):
        options = ["-i", modules, "-u", modules, "--skip-auto-install"]
        odoo.work(draft, *options, log="upgrade", sentence="Odoo could not update it.")


def check(odoo, databases, draft, before):
    """Raise unless the copy is whole."""
    after = counts(databases, draft)
    lost = [f"{table}: {before[table]} before, {after[table]} after" for table in KEPT if after[table] != before[table]]
    if lost:
        raise Trouble("Rows came or went: " + "; ".join(lost))
    if databases.sql(STATES, draft) != "0":
        raise Trouble("Some addons are not wholly installed.")
    if verify_history.verify(odoo, draft, files=False):
        raise Trouble("The histories are not as they were written.")


def exchange(databases, database, draft):
    """Put the updated copy in the database's place; return the name under which the former state stays."""
    former = f"{database}-before-{time.strftime('%Y%m%d-%H%M%S')}"
    refuse_connections(databases, database)
    databases.rename(database, former)
    try:
        databases.rename(draft, database)
    except BaseException:
        databases.rename(former, database)
        raise
    return former


def upgrade(odoo, database):
    """Update a copy of the database and exchange the two; return the former's name."""
    databases, draft = Databases(odoo), f"{database}-upgrading"
    refuse_connections(databases, database)
    before = counts(databases, database)
    try:
        with step("Copying the database"):
            databases.copy(database, draft)
        update(odoo, draft)
        check(odoo, databases, draft, before)
        databases.note(draft, addons.content_key(odoo.paths.root, odoo.source))
        return exchange(databases, database, draft)
    except BaseException:
        databases.drop(draft)
        raise


def main(arguments):
    """Run the command."""
    parser = argparse.ArgumentParser(prog="./lapor upgrade")
    parser.add_argument("database", nargs="?", default=NAME)
    parser.add_argument("--encrypt", action="store_true")
    parser.add_argument("--passphrase-file", metavar="FILE")
    options = parser.parse_args(arguments)
    sealed = options.encrypt or bool(options.passphrase_file)
    word = passphrase(options.passphrase_file, new=True) if sealed else None
    with signals.stoppable(), prepare.odoo() as odoo, only_one("upgrade", odoo.paths, BUSY):
        file = backup.default_file(odoo.paths, options.database, sealed)
        say(f"Backing up {options.database} before the upgrade")
        backup.announce(file, backup.make(odoo, options.database, file, word))
        say(f"Upgrading {options.database}")
        try:
            former = upgrade(odoo, options.database)
        except Trouble as trouble:
            raise Trouble(FAILED.format(options.database, file, trouble)) from trouble
    say(f"  Done. The state before is kept as {former}; remove it when all is well: ./lapor odoo db drop {former}")
    return 0
