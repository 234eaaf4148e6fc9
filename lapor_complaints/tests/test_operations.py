"""Figures and checks for the operators: right, bounded, and never about a person."""

import shutil
from datetime import timedelta
from types import SimpleNamespace
from unittest.mock import patch

from odoo import fields
from odoo.tests import tagged

from ..models import operations_figures, operations_health
from .common import LaporCase

BASE_CRON = "lapor_complaints.ir_cron_lapor_escalate"


@tagged("post_install", "-at_install")
class TestOperations(LaporCase):
    def setUp(self):
        super().setUp()
        operations_figures._kept.clear()
        self.addCleanup(operations_figures._kept.clear)
        self.operations = self.env["lapor.operations"].sudo()

    def test_figures_follow_what_happens(self):
        before = self.operations._read_figures()
        late = self.file(title="Terlambat")
        late.flush_recordset()
        self.env.cr.execute("UPDATE lapor_complaint SET deadline = '2020-01-01' WHERE id = %s", [late.id])
        late.invalidate_recordset()
        self.env["mail.mail"].sudo().create({"body_html": "x", "email_to": "x@example.com"})
        self.env.flush_all()
        after = self.operations._read_figures()
        for name in ("lapor_overdue_complaints", "lapor_mails_outgoing"):
            self.assertEqual(after[name] - before[name], 1, name)
        state = "lapor_open_complaints"
        self.assertEqual(after[state]["submitted"] - before[state]["submitted"], 1)
        self.assertNotIn("closed", after[state])

    def test_a_second_scrape_asks_nothing(self):
        self.operations._figures()
        with self.assertQueryCount(0):
            self.operations._figures()
        operations_figures._kept.clear()
        with self.assertQueryCount(14):
            self.operations._figures()

    def test_open_complaints_are_read_from_indexes(self):
        """Whatever was closed over the years is not looked at."""
        self.env.cr.execute("SET LOCAL enable_seqscan = off")
        for query, index in (
            (operations_figures.NUMBERS["lapor_quarantined_complaints"], "lapor_complaint_quarantine_idx"),
            (operations_figures.NUMBERS["lapor_data_requests_overdue"], "lapor_data_request_due_idx"),
            ("SELECT state, count(*) FROM lapor_complaint WHERE state IN ('submitted', 'answered') GROUP BY state",
             "Index"),
        ):  # fmt: skip
            self.env.cr.execute("EXPLAIN " + query)  # pylint: disable=sql-injection
            plan = "\n".join(row[0] for row in self.env.cr.fetchall())
            self.assertIn(index, plan)
            self.assertNotIn("Seq Scan", plan)

    def health(self):
        operations_figures._kept.clear()
        return {name: level for name, (level, _seen) in self.operations._health().items()}

    def test_a_late_letter_warns_and_a_full_disk_fails(self):
        self.env["lapor.mail.outbox"].sudo().search([]).unlink()
        self.env["mail.mail"].sudo().search([("state", "=", "outgoing")]).unlink()
        in_an_hour = fields.Datetime.now() + timedelta(hours=1)
        self.env.cr.execute("UPDATE ir_cron SET nextcall = %s", [in_an_hour])
        self.assertEqual(self.health(), dict.fromkeys(("database", "disk", "letters", "crons"), "pass"))
        self.env.cr.execute(
            "UPDATE ir_cron SET nextcall = now() AT TIME ZONE 'UTC' - interval '2 hours' WHERE id = %s",
            [self.env.ref(BASE_CRON).id],
        )
        self.assertEqual(self.health()["crons"], "warn")
        mail = self.env["mail.mail"].sudo().create({"body_html": "x", "email_to": "x@example.com"})
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE mail_mail SET create_date = create_date - interval '1 hour' WHERE id = %s", [mail.id]
        )
        self.assertEqual(self.health()["letters"], "warn")
        self.assertEqual(self.operations._verdict(self.operations._health()), "warn")
        with patch.object(shutil, "disk_usage", lambda place: SimpleNamespace(free=999_999_999)):
            self.assertEqual(self.health()["disk"], "fail")
            self.assertEqual(self.operations._verdict(self.operations._health()), "fail")
            self.env["ir.config_parameter"].set_param(operations_health.FREE_MB, "500")
            self.assertEqual(self.health()["disk"], "pass")

    def test_no_crons_at_all_warns(self):
        """A neutralised copy that somebody put into service by mistake."""
        self.env.cr.execute("UPDATE ir_cron SET active = false")
        self.assertEqual(self.health()["crons"], "warn")
