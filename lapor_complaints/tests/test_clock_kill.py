"""The escalation cron dies at its worst moment, all of a batch written and nothing committed.

A real process that is killed for real, among 10,000, is in test_clock_sigkill.
"""

from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools import SQL

from ..models.complaint_batches import BATCH
from .clock_common import ClockCase

DUE = 2_000
COPIED = (
    "type", "title", "description", "channel", "priority", "state", "stage_id", "skpd_id", "user_id", "received_at",
    "response_start", "accepted_at", "resolution_deadline", "deadline", "category_id", "paused_days",
    "response_paused", "return_count", "reopen_count", "dispute_count", "rating",
)  # fmt: skip


class Killed(BaseException):
    """A worker that dies: nothing catches it."""


@tagged("post_install", "-at_install")
class TestKilledRun(ClockCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.rules.active = False
        cls.rule = cls.env.ref("lapor_complaints.escalation_resolution_breach_head")
        cls.rule.active = True

    def multiply(self, count):
        """Copy a late complaint by SQL, so that `count` are due; none of the other ones is."""
        late = self.bring("in_progress", at=self.moment("2026-10-01"))
        self.env.flush_all()
        columns = SQL(", ").join(map(SQL.identifier, COPIED))
        self.env.cr.execute(SQL(
            "INSERT INTO lapor_complaint (number, event_count, %s) SELECT 'UJI-' || g, 0, %s"
            " FROM lapor_complaint, generate_series(1, %s) g WHERE id = %s", columns, columns, count - 1, late.id,
        ))  # fmt: skip
        self.env.invalidate_all()

    def run_cron(self):
        """Run the cron on a day after the deadline, in a cursor of its own that commits as it goes."""
        noon = self.moment("2026-11-24")
        with self.enter_registry_test_mode(), self.at(noon), self.registry.cursor() as cr:
            self.env["lapor.escalation.rule"].with_env(self.env(cr=cr))._cron_escalate()
        self.env.invalidate_all()

    def at(self, moment):
        return patch.object(type(self.env["lapor.complaint"]), "_now", lambda _self: moment)

    def tellings(self):
        """Return (complaints told of, tellings, events) of the copies."""
        self.env.cr.execute("""
            SELECT count(DISTINCT e.complaint_id), count(*), (
                SELECT count(*) FROM lapor_complaint_event v JOIN lapor_complaint c ON c.id = v.complaint_id
                WHERE v.kind = 'escalate' AND c.number LIKE 'UJI-%')
            FROM lapor_escalation e JOIN lapor_complaint c ON c.id = e.complaint_id WHERE c.number LIKE 'UJI-%'
        """)
        return self.env.cr.fetchone()

    def test_a_killed_run_is_made_up_for(self):
        self.multiply(DUE)
        complaints, log_many = type(self.env["lapor.complaint"]), type(self.env["lapor.complaint"])._log_many
        batches = []

        def die_in_the_middle(records, *args, **kwargs):
            events = log_many(records, *args, **kwargs)
            batches.append(records.ids)
            if sum(map(len, batches)) > DUE / 2:
                raise Killed  # everything of this batch is written, nothing of it committed
            return events

        with patch.object(complaints, "_log_many", die_in_the_middle):
            try:  # not assertRaises: it would roll back what the run has committed
                self.run_cron()
                self.fail("nobody was killed")
            except Killed:
                self.env.invalidate_all()
        half = self.tellings()
        self.assertTrue(DUE / 2 - 2 * BATCH < half[0] <= DUE / 2, half)
        self.assertEqual(half, (half[0],) * 3)
        self.run_cron()
        self.assertEqual(self.tellings(), (DUE - 1,) * 3)
        self.run_cron()
        self.assertEqual(self.tellings(), (DUE - 1,) * 3, "a third run finds nothing to do")
        copies = self.env["lapor.complaint"].search([("number", "=like", "UJI-%")], limit=500)
        self.assertFalse(copies.filtered(lambda complaint: complaint._verify_chain()))
        self.assertEqual(set(copies.mapped(lambda one: len(one.activity_ids))), {1})

    def test_one_that_fails_holds_up_no_other(self):
        self.multiply(9)
        poison = self.env["lapor.complaint"].search([("number", "=", "UJI-4")])
        rules, told = type(self.rule), type(self.rule)._told

        def fail(rule, case):
            if case.complaint.id == poison.id:
                raise ZeroDivisionError(case.complaint.title)
            return told(rule, case)

        log = "odoo.addons.lapor_complaints.models.complaint_batches"
        with patch.object(rules, "_told", fail), self.assertLogs(log, "ERROR") as logs:
            self.run_cron()
        self.assertEqual(self.tellings(), (7,) * 3)
        self.assertEqual(len(logs.output), 1)
        self.assertNotIn(poison.title, logs.output[0])
        self.run_cron()
        self.assertEqual(self.tellings(), (8,) * 3)
