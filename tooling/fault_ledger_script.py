# Runs in Odoo's shell: LEDGER (a file), MARK and env are given. Changes nothing.
import base64
import json
import os

from odoo.tools import hmac


def of(env, entry, letters):
    """Compare one acknowledged report with what is stored; yield what differs."""
    digest = hmac(env, "lapor-submission", entry["key"])
    complaint = env["lapor.complaint"].search([("submission_hash", "=", digest)])
    if len(complaint) != 1:
        yield f"{len(complaint)} reports with its key"
        return
    if complaint.number != entry["number"] or not complaint._check_code(entry["code"]):
        yield "another number or access code"
    if complaint.title != entry["title"]:
        yield "another title"
    reporter = env["lapor.reporter"].search([("complaint_id", "=", complaint.id)])
    if reporter.mapped("email") != [entry["email"]]:
        yield f"{len(reporter)} reporters, or another one"
    if complaint.event_ids.mapped("kind").count("filed") != 1:
        yield "not one entry of receipt in the history"
    yield from of_files(env, complaint, entry)
    yield from of_letters(env, complaint, entry, letters)


def of_letters(env, complaint, entry, letters):
    """The letters: written once, or waiting for it, and not both."""
    waiting = env["lapor.mail.outbox"].search([("event_id", "in", complaint.event_ids.ids)]).mapped("audience")
    written = env["mail.mail"].search_count([("email_to", "=", entry["email"])])
    if letters == "waiting" and sorted(waiting) != ["reporter", "staff"]:
        yield f"letters to {waiting}"
    if waiting.count("reporter") + written != (0 if letters == "gone" else 1):
        yield f"{waiting} wait, {written} written"


def of_files(env, complaint, entry):
    """The photos: the rows, their place in the history, and the bytes on disk, which are those of the cleaned photo."""
    files = complaint.attachment_ids.sorted("name")
    sent = [base64.b64decode(photo) for photo in entry["photos"]]
    wanted = [env["lapor.upload.policy"]._clean("foto.png", photo)[1] for photo in sent]
    filed = complaint.event_ids.filtered(lambda event: event.kind == "filed")
    if len(files) != len(wanted) or filed.attachment_ids != complaint.attachment_ids:
        yield f"{len(files)} photos of {len(wanted)}"
        return
    for file, content in zip(files, wanted, strict=True):
        try:
            with open(env["ir.attachment"]._full_path(file.store_fname), "rb") as stored:
                same = stored.read() == content
        except OSError as error:
            yield f"photo {file.name}: {error.strerror}"
        else:
            if not same:
                yield f"photo {file.name} is not what was sent"


def beyond(env, entries):
    """What is stored and was not acknowledged, or only in half."""
    counts = {
        "reports": env["lapor.complaint"].search_count([]),
        "identities": env["lapor.reporter"].search_count([]),
        "entries of receipt": env["lapor.complaint.event"].search_count([("kind", "=", "filed")]),
    }
    yield from (f"{found} {name} for {len(entries)}" for name, found in counts.items() if found != len(entries))
    files = env["ir.attachment"].search([("res_model", "=", "lapor.complaint")])
    if len(files) != sum(len(entry["photos"]) for entry in entries):
        yield f"{len(files)} photos in all"
    gone = [file.name for file in files if not os.path.isfile(file._full_path(file.store_fname))]
    if gone:
        yield f"files without bytes: {', '.join(gone)}"
    yield from env["lapor.complaint"]._verify_history(lambda *_seen: None, files=True)


def compare(env):
    """Return all that differs."""
    with open(LEDGER) as file:  # noqa: F821 - given by who runs this
        ledger = json.load(file)
    found = [f"{entry['number']}: {what}" for entry in ledger["reports"] for what in of(env, entry, ledger["letters"])]
    return [*found, *map(str, beyond(env, ledger["reports"]))]


print(MARK + json.dumps(compare(env(context={**env.context, "active_test": False}))))  # noqa: F821 - given
