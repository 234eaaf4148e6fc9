"""Fault: the mail server refuses, then takes calls and never answers, then is alive again."""

import statistics
import time

from .console import say, step
from .database import Databases
from .fault_database import wait_for
from .fault_home import town
from .fault_ledger import differences
from .fault_server import serving
from .fault_verdict import verdict
from .filing_client import Report, Visitor
from .mailbox_server import MailboxServer

REPORTS = 6
SENDER = 'env.company.email = "lapor@kota.example"\nenv.cr.commit()\n'
STATES = "SELECT state, count(*) FROM mail_mail WHERE lapor_audience = 'reporter' GROUP BY state"
CRONS = {
    "retry": ("lapor_complaints", "ir_cron_lapor_retry_mails"), "send": ("mail", "ir_cron_mail_scheduler_action"),
}  # fmt: skip
DUE = """
INSERT INTO ir_cron_trigger (cron_id, call_at)
SELECT res_id, now() AT TIME ZONE 'UTC' FROM ir_model_data WHERE module = '{}' AND name = '{}'
"""
TIMEOUT = 60  # seconds after which Odoo gives up a mail server that says nothing
SLOWER = 3  # times the usual, and half a second for a busy machine


class Office:
    """The server, its mail server, and what the database says about the letters."""

    def __init__(self, odoo, name, server, mailbox):
        self.databases, self.name, self.server, self.mailbox = Databases(odoo), name, server, mailbox

    def file_some(self):
        """File some reports and return the median of their seconds."""
        seconds = []
        for _ in range(REPORTS):
            report, visitor = Report(), Visitor(self.server.port)
            began = time.monotonic()
            report.send(visitor)
            seconds.append(time.monotonic() - began)
            self.server.filed.append(report)
        return statistics.median(seconds)

    def run(self, cron):
        """Let a cron run now, as its hour or the office's button would."""
        self.databases.sql(DUE.format(*CRONS[cron]), self.name)
        self.wake()

    def wake(self):
        """Have the server look at its crons: by itself it does so once a minute."""
        self.databases.sql(f"NOTIFY cron_trigger, '{self.name}'")

    def are(self, state, count):
        """Whether so many letters to reporters are in this state, and none in another."""
        found = self.databases.sql(STATES, self.name).split()
        return found == ([f"{state}|{count}"] if count else [])


def check(odoo, database):
    """Go through it; return the outcome."""
    mailbox = MailboxServer()
    smtp = ("--smtp", "127.0.0.1", "--smtp-port", mailbox.port)
    with town(odoo, database, "smtp") as (ours, name):
        ours.script(name, SENDER, log="fault", sentence="The sender of letters could not be set.")
        with serving(ours, name, "fault-smtp", "--max-cron-threads", 1, *smtp) as server:
            office = Office(odoo, name, server, mailbox)
            try:
                with step("The mail server refuses, says nothing for a minute, and is alive again"):
                    problems = list(misfortunes(office))
            finally:
                mailbox.close()
        problems += differences(ours, name, server.filed, letters="gone")
    return verdict("dead mail server", problems)


def misfortunes(office):
    """Yield what is not as it should be."""
    usual = office.file_some()
    office.wake()
    if not wait_for(lambda: office.are("exception", REPORTS), 40):
        yield "a mail server that refuses: the letters were not kept as failed"
    yield from silence(office, usual)
    office.mailbox.silent = False
    office.run("retry")
    wanted = {report.fields()["email"]: 1 for report in office.server.filed}
    wait_for(lambda: len(office.mailbox.delivered) == len(wanted), 60)
    if not wait_for(lambda: office.are("", 0), 10):
        yield "delivered letters are still queued"
    for cron in ("retry", "send"):
        office.run(cron)
    time.sleep(3)
    if office.mailbox.delivered != wanted:
        yield f"letters were lost or sent twice: {office.mailbox.delivered}"


def silence(office, usual):
    """A cron waits for a mail server that says nothing: reports are taken as ever, and it gives up by itself."""
    office.mailbox.silent = True
    office.mailbox.open()
    office.run("retry")
    if not wait_for(lambda: office.mailbox.waiting, 40):
        yield "nobody called the mail server that says nothing"
        return
    began = time.monotonic()
    slow = office.file_some()
    say(f"\n  a report takes {usual:.2f} s, and {slow:.2f} s while the mail server says nothing")
    if slow > SLOWER * usual + 0.5:
        yield f"filing took {slow:.1f} s instead of {usual:.1f} s"
    if not wait_for(lambda: office.are("exception", REPORTS) or written(office), TIMEOUT + 15):
        yield "the cron hangs"
    say(f"  the cron gave up after {time.monotonic() - began:.0f} s")


def written(office):
    """Whether the letters of the second round are written as well, and failed."""
    return office.are("exception", 2 * REPORTS)
