"""Fault: the disk for files is full, then the one for sessions."""

from contextlib import contextmanager

from .console import say, step
from .fault_database import SENTENCE
from .fault_home import copied, home
from .fault_ledger import differences
from .fault_server import serving
from .fault_verdict import verdict
from .filing_client import FORM, TOKEN, NoAnswer, Refused, Report, Visitor
from .photo import photo
from .small_disk import NotAllowed, fill, leave, small_disk

REFUSAL = "Foto tidak dapat disimpan"
TITLE = "Judul yang tidak boleh hilang"


def check(odoo, database):
    """Fill and compare; return the outcome."""
    for name in ("filestore", "sessions"):  # of a run that was killed
        leave(odoo.paths.lapor / "fault-disk" / "data" / name)
    try:
        with home(odoo, "disk") as ours, small_disk(ours.paths.data / "filestore", 4):
            with small_disk(ours.paths.data / "sessions", 1), copied(odoo, ours, database) as name:
                with serving(ours, name, "fault-disk", "--max-cron-threads", 0) as server:
                    with step("The disk for files is full, then the one for sessions"):
                        problems = [*full_files(ours, server), *full_sessions(ours, server)]
                problems += differences(ours, name, server.filed)
    except NotAllowed as refusal:
        say(f"  Skipped: a small filesystem cannot be mounted here ({refusal}); run this as root.")
        return verdict("full disk", [], skipped=1)
    return verdict("full disk", problems)


def full_files(ours, server):
    """Photos are refused in words, reports without are taken, and the same form is taken when there is room."""
    visitor = Visitor(server.port)
    file(server, visitor, Report((photo(1),)))
    with_photo = Report((photo(2),), {"title": TITLE})
    with full(ours.paths.data / "filestore"):
        for _attempt in range(2):
            yield from refused(visitor, with_photo)
        yield from kept_without_script(visitor, with_photo)
        file(server, Visitor(server.port), Report())
    file(server, visitor, with_photo)


def full_sessions(ours, server):
    """Nothing can be acknowledged when the server cannot remember to whom; pages are still read."""
    visitor, report = Visitor(server.port), Report((photo(3),))
    with full(ours.paths.data / "sessions"):
        try:
            report.send(visitor)
            yield "a report was acknowledged although its sender's session could not be kept"
        except NoAnswer as failure:
            if "503" not in str(failure):
                yield f"full disk for sessions: {failure}"
        answer = post(visitor, report)
        if answer.status != 503 or SENTENCE not in answer.text:
            yield f"full disk for sessions: {answer.status} {answer.text[:80]!r}"
        if visitor.get(FORM).status != 200:
            yield "full disk for sessions: the form could not be opened"
    file(server, visitor, report)


def refused(visitor, report):
    """A photo for which there is no room is refused at its field."""
    try:
        report.send(visitor)
        yield "a photo was acknowledged for which there was no room"
    except Refused as refusal:
        if [name for name, _sentence in refusal.errors] != ["attachments"] or REFUSAL not in str(refusal):
            yield f"refused with other words: {refusal.errors}"
    except NoAnswer as failure:
        yield f"no sentence: {failure}"


def kept_without_script(visitor, report):
    """Without JavaScript the form comes back with the sentence and with what was typed."""
    answer = post(visitor, report)
    if answer.status != 200 or REFUSAL not in answer.text or f'value="{TITLE}"' not in answer.text:
        yield f"without script: {answer.status}, what was typed or the sentence is missing"


def post(visitor, report):
    """Send a report as a browser without JavaScript does."""
    tokens = visitor.get(TOKEN).json()
    fields = {**report.fields(), "submission_key": report.key}
    fields |= {name: tokens[name] for name in ("csrf_token", "opened")}
    return visitor.post(FORM, fields, [("attachments", "foto.png", one) for one in report.photos])


def file(server, visitor, report):
    """File a report that must be taken. Raises Refused or NoAnswer."""
    report.send(visitor)
    server.filed.append(report)


@contextmanager
def full(folder):
    """Keep a filesystem full for the length of a block."""
    ballast = folder / "ballast"
    fill(ballast)
    try:
        yield
    finally:
        ballast.unlink()
