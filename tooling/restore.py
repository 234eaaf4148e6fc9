"""./lapor restore: a backup into a new name, checked before and after; never over something that is there."""

import argparse
import re
import secrets
import shutil
import subprocess
from pathlib import Path

from . import backup_cipher, prepare, signals, verify_history
from .backup_file import damaged, walk
from .command import WITH_US, run
from .console import Trouble, say, step
from .database import Databases
from .postgres_home import program
from .progress import progress, size_text
from .snapshot import FILES, TABLES, counted, counts_query

VALID = re.compile(r"[a-z][a-z0-9_-]{0,49}")
LIVE = (
    "  Attention: {0} is live. If it is served it sends letters to real people; for a drill use --neutralize,"
    " or run ./lapor odoo neutralize -d {0} now."
)


def parse(arguments):
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="./lapor restore")
    parser.add_argument("file", type=Path)
    parser.add_argument("name", metavar="newname")
    parser.add_argument("--neutralize", action="store_true")
    parser.add_argument("--passphrase-file", metavar="FILE")
    return parser.parse_args(arguments)


def check_name(databases, name):
    """Raise unless a database of this name can be made without touching another one."""
    if not VALID.fullmatch(name):
        raise Trouble(f"{name!r} cannot be the name of a database; use small letters, digits, - and _, at most 50.")
    if databases.exists(name):
        raise Trouble(f"There is a database {name} already and it is not overwritten; give another name.")
    if databases.files(name).exists():
        raise Trouble(f"{databases.files(name)} is in the way: files of a former {name}; move it or give another name.")


def check(file, word):
    """Read the whole backup once and return its manifest; nothing is made from one that is not whole."""
    with progress("Checking the backup") as line, backup_cipher.opening(file, word) as stream:
        total = [0]

        def take(_name, source):
            while part := source.read():
                total[0] += len(part)
            line.tell(size_text(total[0]))

        manifest = walk(stream, take)
        line.end(f"whole, {size_text(total[0])}")
    return manifest


class Unpacking:
    """Takes the parts of a backup: the dump to pg_restore, the files to their folder."""

    def __init__(self, process, folder, tell):
        self.process = process
        self.folder = folder
        self.tell = tell
        self.done = 0

    def take(self, name, source):
        """Take one part."""
        kind, _slash, rest = name.partition("/")
        if kind == "database":
            shutil.copyfileobj(source, self.process.stdin)
        else:
            if not self.process.stdin.closed:
                self.process.stdin.close()
            path = self.folder / rest
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as out:
                shutil.copyfileobj(source, out)
        self.done += source.size
        self.tell(size_text(self.done))


def unpack(odoo, file, word, database):
    """Fill an empty database and its folder from a checked backup; return its manifest, read once more."""
    argv = [program("pg_restore"), "--no-owner", "--no-privileges", "--exit-on-error", "-d", database]
    log = odoo.paths.log("restore")
    folder = Databases(odoo).files(database)
    folder.mkdir(parents=True)
    with (
        log.open("a") as errors,
        progress("Restoring") as line,
        subprocess.Popen([*WITH_US, *argv], env=odoo.environment, stdin=subprocess.PIPE, stderr=errors) as process,
    ):
        try:
            with backup_cipher.opening(file, word) as stream:
                manifest = walk(stream, Unpacking(process, folder, line.tell).take)
            process.stdin.close()
        except BrokenPipeError:
            process.wait()
        except BaseException:
            process.terminate()
            raise
        if process.wait():
            raise Trouble(f"PostgreSQL refused the backup; is this server as new as the one before? Details: {log}")
        line.end(f"{len(manifest['members']):,} parts")
    return manifest


def compare(databases, database, manifest):
    """Raise unless every table has the rows it had and every file that a row names is there."""
    with step("Comparing rows and files"):
        tables = databases.sql(TABLES, database).splitlines()
        counts = counted(databases.sql(counts_query(tables), database).splitlines())
        wrong = [name for name in {**counts, **manifest["counts"]} if counts.get(name) != manifest["counts"].get(name)]
        if wrong:
            raise damaged(f"{len(wrong)} tables have other rows than they had, {wrong[0]} for one")
        folder, known = databases.files(database), set(manifest["absent"])
        for name in databases.sql(FILES, database).splitlines():
            if name not in known and not (folder / name).is_file():
                raise damaged(f"the file {name} is missing")
        databases.sql("ANALYZE", database)


def fill(odoo, file, word, draft, neutralize):
    """Make the database ``draft`` from the backup and return (manifest, exit code of the history's verification)."""
    databases = Databases(odoo)
    databases.create(draft)
    manifest = unpack(odoo, file, word, draft)
    compare(databases, draft, manifest)
    if neutralize:
        with step("Neutralising: no letters, no crons"):
            sentence = "The copy could not be neutralised and was removed."
            run(odoo.argv("neutralize", "-d", draft), log="restore", env=odoo.environment, sentence=sentence)
    say("  Verifying the histories")
    return manifest, verify_history.verify(odoo, draft, files=True)


def restore(odoo, file, name, word=None, neutralize=False):
    """Restore a backup under a new name and return 1 when its histories were tampered with, else 0."""
    databases = Databases(odoo)
    check_name(databases, name)
    manifest = check(file, word)
    versions = ", ".join(" ".join(pair) for pair in manifest["addons"].items())
    say(f"  Of {manifest['database']}, made {manifest['made']}; {versions}")
    draft = f"restoring{secrets.token_hex(6)}"
    try:
        manifest, code = fill(odoo, file, word, draft, neutralize)
        databases.note(draft, manifest["note"].replace("'", ""))
        check_name(databases, name)
        databases.rename(draft, name)
    except BaseException:
        databases.drop(draft)
        raise
    return code


def main(arguments):
    """Run the command."""
    options = parse(arguments)
    if not options.file.is_file():
        raise Trouble(f"There is no file {options.file}.")
    sealed = backup_cipher.is_sealed(options.file)
    word = backup_cipher.passphrase(options.passphrase_file) if sealed else None
    with signals.stoppable(), prepare.odoo() as odoo:
        say(f"Restoring {options.file} as {options.name}")
        code = restore(odoo, options.file.absolute(), options.name, word, options.neutralize)
    say(f"  {options.name} is there, with rows, files and checksums as they were.")
    if not options.neutralize:
        say(LIVE.format(options.name))
    return code
