"""What the checks of a cluster stand on: a running cluster, visitors, counters of both database servers."""

import json
import threading
import time
from http.client import HTTPException

from .cluster_layout import WORKERS
from .console import Trouble
from .crowd import Crowd
from .visitor import Visitor

MARK = "LAPOR-STAGE:"
ACCOUNT = "warga.gugus"
# A form that is filled in by a program would be too quick for a person; all other guards stay as in service.
SCRIPT = """
import json
env["ir.config_parameter"].set_param("lapor_website.least_seconds", "0")
category = env["lapor.category"].search([("parent_id", "!=", False), ("question_ids", "=", False)], limit=1)
area = env["lapor.area"].search([("kind", "=", "kelurahan")], limit=1)
if not env["res.users"].search([("login", "=", {account!r})]):
    env["res.users"].with_context(no_reset_password=True).create(
        {{"name": "Warga Gugus", "login": {account!r}, "password": {account!r}, "lang": "id_ID",
          "group_ids": [(6, 0, env.ref("base.group_portal").ids)]}})
env.cr.commit()
print({mark!r} + json.dumps([category.id, area.id]))
"""
# Transactions, whatever became of them, in the database and in the one where Odoo asks which others there are
DONE = "SELECT sum(xact_commit + xact_rollback) FROM pg_stat_database WHERE datname IN ('{database}', 'postgres')"
SETTLED = 11  # seconds after which an idle connection has handed in its counts


def require(truth, sentence):
    """Raise Trouble unless it is true."""
    if not truth:
        raise Trouble(sentence)


def prepared(odoo, database):
    """Make the database ready for programs that file; return ids of a category and of an area."""
    sentence = "The database could not be made ready for the cluster."
    said = odoo.script(database, SCRIPT.format(account=ACCOUNT, mark=MARK), log="cluster-check", sentence=sentence)
    line = next((line for line in said.splitlines() if MARK in line), None)
    require(line, sentence)
    return json.loads(line.partition(MARK)[2])


class Stage:
    """One running cluster under test."""

    def __init__(self, cluster, category, area):
        self.cluster, self.category, self.area = cluster, category, area
        self.odoo, self.database = cluster.odoo, cluster.database
        self.replica, self.primary = cluster.replica, cluster.replica.primary

    @property
    def workers(self):
        """How many processes answer pages."""
        return len(self.cluster.layout.servers) * WORKERS

    def visitor(self):
        """A new browser at an address of its own."""
        return Visitor(self.cluster.layout.front)

    def form(self, visitor, title, **changes):
        """The report form, opened and filled in."""
        return visitor.form(self.category, self.area, title, **changes)

    def done(self, server):
        """How many transactions a database server has seen."""
        return int(server.ask(DONE.format(database=self.database)))

    def newest(self):
        """Number of the report that was filed last."""
        return self.primary.ask("SELECT number FROM lapor_complaint ORDER BY id DESC LIMIT 1", self.database)

    def until(self, is_so, sentence, seconds=60):
        """Wait until something is so; return the seconds it took."""
        began = time.monotonic()
        while not is_so():
            require(time.monotonic() - began < seconds, sentence)
            time.sleep(0.1)
        return time.monotonic() - began


# Kept pages come within 2 ms, and nginx lets one address have 30 a second
PAUSE = 0.05


class Readers(Crowd):
    """People who read one page after the other, each as often as nginx lets one address."""

    def __init__(self, stage, pages, people=3):
        self.pages, self.answers, self.ended = pages, [], threading.Event()
        self.threads = [threading.Thread(target=self.read, args=(stage.visitor(),)) for _person in range(people)]

    def read(self, visitor):
        """Read on until told to end; note (moment, status, seconds) of each page, 0 when none came."""
        turn = 0
        while not self.ended.wait(PAUSE):
            began = time.monotonic()
            try:
                status = visitor.get(self.pages[turn % len(self.pages)]).status
            except (OSError, HTTPException):
                status = 0
            self.answers.append((began, status, time.monotonic() - began))
            turn += 1

    @property
    def failed(self):
        """Pages that did not come as they should."""
        return [answer for answer in self.answers if answer[1] != 200]

    def told(self):
        """The numbers for people."""
        slowest = max((seconds for _began, _status, seconds in self.answers), default=0)
        return f"{len(self.answers)} pages, {len(self.failed)} failed, the slowest took {slowest:.1f} s"
