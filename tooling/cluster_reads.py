"""Checks of a cluster: what only reads comes from the replica, survives its loss, and hides nothing from its author."""

import time

from .cluster_stage import ACCOUNT, SETTLED, Readers, require
from .console import say

PAGES = ("/lapor", "/lapor/laporan", "/lapor/lacak", "/lapor/bantuan", "/lapor/statistik", "/lapor/baru")
ROUNDS = 8
# Our own questions and autovacuum's count as well
STRAY = 8


def served_by_replica(stage):
    """Public pages are read from the replica: its transactions grow, the primary's do not."""
    stage.cluster.end("cron")  # it writes every minute
    visitor = stage.visitor()
    for _round in range(ROUNDS):  # every worker has loaded what it keeps
        for page in PAGES:
            require(visitor.get(page).status == 200, f"{page} does not come.")
    time.sleep(SETTLED)
    before = stage.done(stage.primary), stage.done(stage.replica)
    visitor = stage.visitor()
    for page in PAGES * ROUNDS:
        require(visitor.get(page).status == 200, f"{page} does not come.")
    time.sleep(SETTLED)
    primary, replica = stage.done(stage.primary) - before[0], stage.done(stage.replica) - before[1]
    stage.cluster.launch("cron")
    read = len(PAGES) * ROUNDS
    say(f"    {read} public pages: {replica} transactions on the replica, {primary} on the primary")
    require(replica >= read, f"Only {replica} transactions on the replica for {read} pages.")
    require(primary <= STRAY, f"{primary} transactions on the primary for {read} pages that only read.")


def survives_loss(stage):
    """The replica crashes while people read: pages come from the primary; when it is back it is used again.

    Each worker finds out by one page: Odoo's pool tries the connection that it kept, and takes the error of a server
    that crashed (not of one that was stopped) for the page's own.
    """
    with Readers(stage, PAGES) as readers:
        time.sleep(3)
        stage.replica.crash()
        lost = time.monotonic()
        time.sleep(6)
    say(f"    Replica lost: {readers.told()}")
    late = [answer for answer in readers.failed if answer[0] > lost + 3]
    require(not late, f"{len(late)} pages failed long after the replica was lost.")
    require(len(readers.failed) <= stage.workers, f"{len(readers.failed)} pages failed when the replica was lost.")
    stage.replica.begin()
    back = stage.until(lambda: stage.replica.lag_bytes() == 0, "The replica does not catch up.")
    with Readers(stage, PAGES) as readers:
        time.sleep(1)
        for name in stage.cluster.names():
            stage.cluster.renew(name)
            time.sleep(3)
    say(f"    Replica back after {back:.1f} s; workers renewed: {readers.told()}")
    require(not readers.failed, f"{len(readers.failed)} pages failed while the workers were renewed.")
    before = stage.done(stage.replica)
    visitor = stage.visitor()
    for page in PAGES * 2:
        visitor.get(page)
    stage.until(lambda: stage.done(stage.replica) - before >= len(PAGES), "The replica is not used again.", SETTLED + 4)


def readable_without_primary(stage):
    """The primary crashes: pages are read from the replica, forms get a sentence; when it is back, both go on."""
    visitor = stage.visitor()
    form = stage.form(visitor, "Tanpa primer")
    for page in PAGES * ROUNDS:
        stage.visitor().get(page)
    stage.primary.control("stop", "The primary did not end.", "immediate")
    try:
        for page in PAGES:
            status = stage.visitor().get(page).status
            require(status == 200, f"{page} answers {status} without the primary.")
        sent = visitor.post("/lapor/baru", form)
        require(sent.status >= 500 and "Sebentar lagi" in sent.text, f"A form gets {sent.status} without the primary.")
    finally:
        stage.primary.control("start", "The primary did not start.")
    began = time.monotonic()
    stage.until(lambda: visitor.post("/lapor/baru", form).status == 303, "The form is not taken afterwards.")
    stage.until(lambda: stage.replica.lag_bytes() == 0, "The replica does not follow again.")
    say(f"    Primary back: the same form taken after {time.monotonic() - began:.1f} s, the replica follows")


def sees_own_report(stage):
    """The replica stands still: whoever files sees her report all the same, and strangers see what was before."""
    person, citizen, stranger = stage.visitor(), stage.visitor(), stage.visitor()
    require(citizen.log_in(ACCOUNT, ACCOUNT), "The citizen could not log in.")
    stage.until(lambda: stage.replica.lag_bytes() == 0, "The replica does not catch up.")
    stage.replica.ask("SELECT pg_wal_replay_pause()")
    try:
        sent = person.post("/lapor/baru", stage.form(person, "Replika diam"))
        require(sent.location and sent.location.endswith("/lapor/terima-kasih"), "The report was not taken.")
        number = stage.newest()
        thanks = person.get("/lapor/terima-kasih")
        require(thanks.status == 200 and number in thanks.text, "The page of thanks does not know the report.")
        page = person.get(f"/lapor/lacak/{number}")
        require(page.status == 200 and "Replika diam" in page.text, "The page of the report does not know it.")
        again = person.get(f"/lapor/lacak/{number}/tanda-terima.pdf")
        require(again.status == 200 and again.body.startswith(b"%PDF"), "There is no receipt of the report.")
        other = stage.visitor()  # at home, with number and code
        door = other.get("/lapor/lacak")
        typed = {"csrf_token": door.hidden("csrf_token"), "number": number, "code": thanks.code()}
        require(other.post("/lapor/lacak", typed).location == f"/lapor/lacak/{number}", "Number and code do not open.")
        require("Replika diam" in other.get(f"/lapor/lacak/{number}").text, "Opened, but not shown.")
        citizen.post("/lapor/baru", stage.form(citizen, "Replika diam, akun"))
        require("Replika diam, akun" in citizen.get("/my/lapor").text, "“My reports” does not know the report.")
        require(stranger.get("/lapor/laporan").status == 200, "Strangers cannot read while the replica stands still.")
        behind = stage.replica.lag_bytes()
        require(behind, "The replica did not stand still; nothing was proven.")
    finally:
        stage.replica.ask("SELECT pg_wal_replay_resume()")
    caught = stage.until(lambda: stage.replica.lag_bytes() == 0, "The replica does not catch up.")
    say(f"    Replica {behind} bytes behind: who filed saw her report on all pages; it caught up in {caught:.1f} s")
