"""./lapor backup: database and files of one moment in one file that tells when it was changed."""

import argparse
import hashlib
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from . import addons, backup_cipher, prepare, signals
from .backup_file import Writer
from .command import WITH_US
from .console import Trouble, say
from .database import Databases
from .new_file import new_file, refuse_existing
from .postgres_home import program
from .progress import progress, size_text
from .site import NAME
from .snapshot import Snapshot

FOLDER = "backups"  # under .lapor/
SUFFIX = ".lapor"


def parse(arguments):
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="./lapor backup")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--database", default=NAME)
    parser.add_argument("--encrypt", action="store_true")
    parser.add_argument("--passphrase-file", metavar="FILE")
    return parser.parse_args(arguments)


def default_file(paths, database, sealed):
    """A name with the moment in it, in a folder of our own."""
    folder = paths.lapor / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    return folder / f"{database}-{moment}{SUFFIX}{'.gpg' if sealed else ''}"


def dump(odoo, snapshot, writer):
    """Add the database as the snapshot sees it."""
    argv = [program("pg_dump"), "-Fc", "--no-owner", "--no-privileges", "--snapshot", snapshot.id]
    log = odoo.paths.log("backup")
    with (
        log.open("a") as errors,
        subprocess.Popen(
            [*WITH_US, *argv, "-d", snapshot.database], env=odoo.environment, stdout=subprocess.PIPE, stderr=errors
        ) as process,
    ):
        try:
            writer.add_pieces(process.stdout)
        except BaseException:
            process.terminate()
            raise
    if process.returncode:
        raise Trouble(f"The database could not be dumped; is pg_dump as new as the server? Details: {log}")


def copy_files(folder, names, writer, tell):
    """Add the files; return the names of those that were gone, and of those that were not what their name says."""
    absent, wrong = [], []
    for number, name in enumerate(names, 1):
        path = folder / name
        try:
            with path.open("rb") as stream:
                if hashlib.file_digest(stream, "sha1").hexdigest() != path.name:
                    wrong.append(name)
                stream.seek(0)
                writer.add(f"files/{name}", stream, path.stat().st_size)
        except FileNotFoundError:
            absent.append(name)
        tell(number)
    return absent, wrong


def copy_database(odoo, snapshot, writer, passed):
    """Add the dump with its progress."""
    with progress("Database") as line:
        passed.append(lambda total: line.tell(size_text(total)))
        dump(odoo, snapshot, writer)
        passed.pop()
        line.end(f"{size_text(sum(size for _name, size, _digest in writer.members))} compressed")


def copy_filestore(odoo, snapshot, writer):
    """Add the files with their progress; return what was wrong with them."""
    names = snapshot.files()
    folder = Databases(odoo).files(snapshot.database)
    with progress("Files") as line:
        faults = copy_files(folder, names, writer, lambda number: line.tell(f"{number:,} of {len(names):,}"))
        size = sum(size for name, size, _digest in writer.members if name.startswith("files/"))
        line.end(f"{len(names):,}, {size_text(size)}")
    return faults


def fill(odoo, database, out):
    """Write a whole backup into a stream and return its facts."""
    passed, total = [], [0]

    def count(size):
        total[0] += size
        for tell in passed:
            tell(total[0])

    writer = Writer(out, count)
    try:
        facts = copy(odoo, database, writer, passed)
        writer.finish(facts)
    except BaseException:
        writer.abandon()
        raise
    return facts


def copy(odoo, database, writer, passed):
    """Add database and files of one moment and return the facts about them."""
    with Snapshot(odoo.environment, database) as snapshot:
        facts = {
            "database": database,
            "made": datetime.now(UTC).isoformat(timespec="seconds"),
            "addons": snapshot.addons(addons.OURS),
            "note": Databases(odoo).noted(database),
            "counts": snapshot.counts(),
        }
        copy_database(odoo, snapshot, writer, passed)
        facts["absent"], facts["wrong"] = copy_filestore(odoo, snapshot, writer)
        snapshot.ask("COMMIT;")  # fails when the session, and with it the lock, was lost on the way
    return facts


def make(odoo, database, file, word=None):
    """Make a backup file and return its facts. Raises Trouble when there is no such database, file or room."""
    refuse_existing(file)
    if not Databases(odoo).exists(database):
        raise Trouble(f"There is no database {database}; ./lapor odoo db list names those there are.")
    with new_file(file) as out, backup_cipher.sealing(out, word) as stream:
        return fill(odoo, database, stream)


def announce(file, facts):
    """Say what was made, and what was amiss before."""
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    say(f"  {file}: {size_text(file.stat().st_size)}, SHA-256 {digest}")
    for names, words in ((facts["absent"], "were missing"), (facts["wrong"], "were not what their name says")):
        if names:
            say(f"  Attention: {len(names)} files {words} before this backup, {names[0]} for one; look at the disk.")


def main(arguments):
    """Run the command."""
    options = parse(arguments)
    sealed = options.encrypt or bool(options.passphrase_file)
    word = backup_cipher.passphrase(options.passphrase_file, new=True) if sealed else None
    with signals.stoppable(), prepare.odoo() as odoo:
        file = (options.file or default_file(odoo.paths, options.database, sealed)).absolute()
        say(f"Backing up {options.database}")
        announce(file, make(odoo, options.database, file, word))
    if not sealed:
        say("  It is not encrypted and holds names and addresses: keep it where nobody else reads, or use --encrypt.")
    return 0
