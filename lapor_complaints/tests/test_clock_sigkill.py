"""The escalation cron as a process of its own, killed with SIGKILL in the middle of 10,000 due complaints."""

import os
import signal
import time
from datetime import datetime
from unittest.mock import patch

import odoo.sql_db
from odoo import SUPERUSER_ID, api
from odoo.fields import Domain
from odoo.tests import tagged

from .parallel import ParallelCase
from .test_clock_kill import COPIED

DUE = 10_000
NOON = datetime(2026, 11, 24, 3, 0)  # UTC: a Tuesday after the deadline of what was filed in October
PATIENCE = 90  # seconds
BEFORE_COMMIT = 0.3  # seconds
OWN = "(SELECT id FROM lapor_complaint WHERE category_id = %(category)s)"
CLEANING = (
    f"DELETE FROM lapor_escalation WHERE complaint_id IN {OWN}",
    f"DELETE FROM mail_activity WHERE res_model = 'lapor.complaint' AND res_id IN {OWN}",
)
TELLINGS = f"""
    SELECT (SELECT count(DISTINCT complaint_id) FROM lapor_escalation WHERE complaint_id IN {OWN}),
           (SELECT count(*) FROM lapor_escalation WHERE complaint_id IN {OWN}),
           (SELECT count(*) FROM lapor_complaint_event WHERE kind = 'escalate' AND complaint_id IN {OWN}),
           (SELECT count(*) FROM mail_activity WHERE res_model = 'lapor.complaint' AND res_id IN {OWN})
"""


@tagged("post_install", "-at_install")
class TestSigkill(ParallelCase):
    """What is committed is committed for real: the database of the tests is left as it was found."""

    @classmethod
    def _create(cls, env):
        ids = super()._create(env)
        env["lapor.skpd.member"].search([("user_id", "=", ids["ktu"])]).role = "head"
        cls.ids = ids
        late = cls.file(cls, env)._at(datetime(2026, 10, 1, 3, 0))
        late._apply("forward", actor="coordinator", skpd=env["lapor.skpd"].browse(ids["skpd"]))
        env.flush_all()
        env.cr.execute("UPDATE lapor_complaint SET resolution_deadline = '2026-10-21' WHERE id = %s", (late.id,))
        columns = ", ".join(COPIED)
        env.cr.execute(
            f"INSERT INTO lapor_complaint (number, event_count, {columns}) SELECT 'PARALEL-' || g, 0, {columns}"
            " FROM lapor_complaint, generate_series(1, %s) g WHERE id = %s", (DUE - 1, late.id),
        )  # fmt: skip
        return ids

    @classmethod
    def _remove(cls, env):  # pylint: disable=missing-return
        for query in CLEANING:
            env.cr.execute(query, cls.ids)
        super()._remove(env)

    def escalate(self, env):
        """Run the cron on the complaints of this city by one rung, with its real commits."""
        rules = type(env["lapor.escalation.rule"])
        rung, rounds = env.ref("lapor_complaints.escalation_resolution_breach_head"), rules._rounds
        ours = Domain("category_id", "=", self.ids["category"])

        def rounds_of_ours(records):
            return [(ours & domain, tell) for domain, tell in rounds(records) if tell.func.__self__ == rung]

        now = patch.object(type(env["lapor.complaint"]), "_now", lambda _self: NOON)
        with now, patch.object(rules, "_rounds", rounds_of_ours):
            env["lapor.escalation.rule"]._cron_escalate()

    def tellings(self):
        """Return (complaints told of, tellings, events, activities) that are committed."""
        with self.registry.cursor() as cr:
            cr.execute(TELLINGS, self.ids)
            return cr.fetchone()

    def worker(self):
        """Start a process that runs the cron, and return its id."""
        child = os.fork()
        if child:
            return child
        try:  # the child: connections are not shared with the parent
            odoo.sql_db._Pool = None
            self.registry._db = odoo.sql_db.db_connect(self.registry.db_name)
            commit = odoo.sql_db.Cursor.commit

            def dawdle(
                cursor,
            ):  # killed with work in its hands, on a slow machine too
                time.sleep(BEFORE_COMMIT)
                return commit(cursor)

            with patch.object(odoo.sql_db.Cursor, "commit", dawdle), self.registry.cursor() as cr:
                self.escalate(api.Environment(cr, SUPERUSER_ID, {}))
        finally:
            os._exit(0)  # nothing of the test runner goes on here

    def kill_after(self, count):
        """Run the cron until at least `count` complaints are told of, then kill it; return what was committed."""
        child, end = self.worker(), time.monotonic() + PATIENCE
        try:
            while self.tellings()[0] < count and time.monotonic() < end:
                self.assertEqual(os.waitpid(child, os.WNOHANG), (0, 0), "the worker ended by itself")
                time.sleep(0.02)
        finally:
            os.kill(child, signal.SIGKILL)
            _pid, status = os.waitpid(child, 0)
        self.assertEqual(os.waitstatus_to_exitcode(status), -signal.SIGKILL)
        self.wait_for_rollback()
        return self.tellings()

    def wait_for_rollback(self):
        """Wait until the server has noticed that the worker is gone, and has undone what it had not committed."""
        query = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL"
        end = time.monotonic() + 10
        while time.monotonic() < end:
            with self.registry.cursor() as cr:
                cr.execute(f"{query} AND pid <> pg_backend_pid() AND query ILIKE '%%lapor_%%'")
                if not cr.fetchone()[0]:
                    return
            time.sleep(0.05)

    def test_killed_twice_nobody_is_told_twice_or_missed(self):
        told = 0
        for count in (2_000, 6_000):
            after = self.kill_after(count)
            self.assertEqual(after, (after[0],) * 4, "a batch is told of as a whole or not at all")
            self.assertTrue(told < count <= after[0] < DUE, after)
            told = after[0]
        for _run in range(2):
            self.as_root(self.escalate)
            self.assertEqual(self.tellings(), (DUE,) * 4)
        self.as_root(self.assert_whole)

    def assert_whole(self, env):
        copies = env["lapor.complaint"].search([("number", "=like", "PARALEL-%")], limit=500)
        self.assertEqual(len(copies), 500)
        self.assertFalse(copies.filtered(lambda complaint: complaint._verify_chain()))
