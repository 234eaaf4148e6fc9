"""Fault: the database server is restarted, crashes and stays away for a while, during filing and reading."""

import os
import threading
import time

from .console import say, step
from .database import Databases
from .fault_home import copy_files, dressed, home, settle
from .fault_ledger import differences
from .fault_postgres import bring, own_cluster
from .fault_server import crons, serving
from .fault_storm import Storm
from .fault_verdict import verdict
from .filing_client import NoAnswer, Report, Visitor

NAME = "faultdatabase"
AWAY = 3  # seconds that the server stays away once
SENTENCE = "LAPOR belum dapat menjawab"
WRITER = "SELECT res_id FROM ir_model_data WHERE module = 'lapor_complaints' AND name = 'ir_cron_lapor_write_mails'"
DUE = f"INSERT INTO ir_cron_trigger (cron_id, call_at) VALUES (({WRITER}), now() AT TIME ZONE 'UTC')"
LAST_RUN = f"SELECT lastcall FROM ir_cron WHERE id = ({WRITER})"
# Where people may stand meanwhile: citizens, one who has filed, an officer
PAGES = ("/lapor/baru", "/lapor", "/lapor/lacak", "/lapor/terima-kasih", "/odoo", "/web/login")


class Reader:
    """Somebody who reads page after page and notes what is shown."""

    def __init__(self, port):
        self.visitor, self.over = Visitor(port), threading.Event()
        self.seen, self.problems = {}, []
        self.report = Report()
        self.report.send(self.visitor)
        self.thread = threading.Thread(target=self.read)

    def read(self):
        """Read until told to stop."""
        while not self.over.is_set():
            for path in PAGES:
                try:
                    self.judge(path, self.visitor.get(path))
                except NoAnswer as failure:
                    self.problems.append(str(failure))
            time.sleep(0.05)

    def judge(self, path, answer):
        """A page is what it always is, or says in words that it is away; nothing else."""
        self.seen[answer.status] = self.seen.get(answer.status, 0) + 1
        kind = answer.status == 503 and SENTENCE in answer.text and "Set-Cookie" not in answer.headers
        if not kind and answer.status not in (200, 303):
            self.problems.append(f"{path} answered {answer.status}: {answer.text[:80]!r}")

    def still_knows_me(self):
        """Whether the session of before opens what it opened before."""
        return self.report.taken["number"] in self.visitor.get("/lapor/terima-kasih").text


def check(odoo, database):
    """Restart and compare; return the outcome."""
    with home(odoo, "database") as place, own_cluster(place) as cluster:
        ours = dressed(odoo, cluster.environment, place.paths)
        with step("Copying the database to a server of its own"):
            bring(odoo, database, ours, NAME)
            copy_files(Databases(odoo), database, ours, NAME)
            settle(ours, NAME)
        with crons(ours, NAME, "fault-crons") as process:
            with serving(ours, NAME, "fault-database", "--max-cron-threads", 1, "--no-database-list") as server:
                reports, problems = restarts(cluster, server)
            if process.poll() is not None or not still_run(ours):
                problems.append("the process of the crons did not go on by itself: letters would stay for ever")
        problems += differences(ours, NAME, reports, letters="once")
    return verdict("database restart", problems)


def still_run(ours):
    """Whether the one process that is left runs a cron that is due."""
    databases = Databases(ours)
    last = databases.sql(LAST_RUN, NAME)
    databases.sql(DUE, NAME)
    return wait_for(
        lambda: databases.sql(f"NOTIFY cron_trigger, '{NAME}'") or databases.sql(LAST_RUN, NAME) != last, 30
    )


def restarts(cluster, server):
    """Let the bad things happen; return (acknowledged reports, problems)."""
    storm, reader = Storm(server.port, os.environ.get("LAPOR_SEED") or time.time(), 4), Reader(server.port)
    reader.thread.start()
    try:
        with step("Devices send and people read while the database is restarted five times"):
            problems = storm.while_sending(lambda: misfortunes(cluster, storm))
    finally:
        reader.over.set()
        reader.thread.join()
    say(f"  {len(storm.reports)} reports acknowledged, {len(storm.failures)} attempts failed; pages: {reader.seen}")
    if not storm.failures or 503 not in reader.seen:
        problems.append("nobody noticed the restarts: they prove nothing")
    if not reader.still_knows_me():
        problems.append("who had filed before the restarts has lost her session")
    if not server.is_alive() or not wait_for(lambda: server.workers("WorkerCron")):
        problems.append("Odoo or its crons did not go on by themselves")
    return [reader.report, *storm.reports], problems + reader.problems


def misfortunes(cluster, storm):
    """Restart in every way; return after which one nothing was acknowledged any more."""
    problems = []
    for name, deed in (
        ("fast", lambda: cluster.restart("fast")), ("immediate", lambda: cluster.restart("immediate")),
        ("away", lambda: away(cluster)), ("immediate again", lambda: cluster.restart("immediate")),
        ("fast again", lambda: cluster.restart("fast")),
    ):  # fmt: skip
        storm.wait_for_more(5)
        deed()
        if not storm.wait_for_more(1):
            problems.append(f"no report was acknowledged after: {name}")
    return problems


def away(cluster):
    """Let it be away for longer than people wait."""
    cluster.down("fast")
    time.sleep(AWAY)
    cluster.start_quietly()


def wait_for(found, seconds=15):
    """Wait for something to be true; tell whether it is."""
    end = time.monotonic() + seconds
    while not found() and time.monotonic() < end:
        time.sleep(0.2)
    return bool(found())
