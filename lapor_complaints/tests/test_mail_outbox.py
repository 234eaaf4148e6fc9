from unittest.mock import patch

from odoo import fields
from odoo.tests import tagged, warmup

from .mail_common import REPORTER, WRITER, LaporMailCase

LOG = "odoo.addons.lapor_complaints.models.mail_retry"
BROKEN = '<p t-out="object.no_such_field"/>'


class Killed(BaseException):
    """A worker that dies: nothing catches it."""


@tagged("post_install", "-at_install")
class TestMailOutbox(LaporMailCase):
    def break_template(self, name):
        """Store a text that fails when it is rendered, as an import or an update could leave it."""
        template = self.env.ref(f"lapor_complaints.mail_template_{name}")
        with patch.object(type(template), "_check_can_be_rendered", lambda *args, **kwargs: None):
            template.with_context(lang="id_ID").body_html = BROKEN
        return template

    def test_letters_wait_for_the_cron_and_are_written_once(self):
        self.file()
        self.assertFalse(self.queue(), "nothing is rendered while somebody waits for the page")
        self.assertEqual(self.outbox.search([]).mapped("audience"), ["reporter", "staff"])
        first = self.letters()
        self.assertEqual(first.mapped("state"), ["outgoing", "outgoing"])
        self.assertFalse(self.outbox.search([]))
        self.assertEqual(self.letters(), first)

    def test_an_act_that_is_undone_leaves_no_letter(self):
        with self.assertRaises(ZeroDivisionError), self.env.cr.savepoint():
            self.file()
            raise ZeroDivisionError
        self.assertFalse(self.outbox.search([]))

    def test_the_writer_is_asked_for_once_per_transaction(self):
        self.env.cr.precommit.run()
        cron = self.env.ref(WRITER)
        triggers = self.env["ir.cron.trigger"].search_count([("cron_id", "=", cron.id)])
        for _ in range(3):
            self.file()
        self.env.cr.precommit.run()
        self.assertEqual(self.env["ir.cron.trigger"].search_count([("cron_id", "=", cron.id)]), triggers + 1)

    def test_a_killed_run_loses_and_doubles_nothing(self):
        for _ in range(3):
            self.file()
        outbox, write = type(self.outbox), type(self.outbox)._write_letters
        done = []

        def die_before_the_third_commit(row):
            write(row)
            done.append(row.id)
            if len(done) == 3:
                raise Killed

        with self.enter_registry_test_mode(), patch.object(outbox, "_write_letters", die_before_the_third_commit):
            try:  # not assertRaises: it would roll back what the run has committed
                with self.registry.cursor() as cr:
                    self.outbox.with_env(self.outbox.env(cr=cr))._cron_write()
                self.fail("nobody was killed")
            except Killed:
                self.assertEqual(len(done), 3)
        self.env.invalidate_all()
        self.assertEqual((len(self.queue()), len(self.outbox.search([]))), (2, 4))
        self.assertEqual(len(self.letters()), 6)
        addresses = sorted(self.queue().mapped("email_to"))
        self.assertEqual(addresses, ["coordinator@kota.example"] * 3 + ["pelapor@surat.example"] * 3)

    def test_a_broken_template_holds_up_only_its_own_letter(self):
        template = self.break_template("reporter_filed")
        complaint = self.file()
        with self.assertLogs(LOG, "ERROR") as log:
            self.assertEqual(self.letters().mapped("lapor_audience"), ["staff"])
        self.assertIn("reporter", log.output[0])
        for secret in (*REPORTER.values(), "pelapor@surat.example", complaint.title):
            self.assertNotIn(secret, "".join(log.output))
        row = self.outbox.search([])
        self.assertEqual((row.audience, row.attempts), ("reporter", 1))
        self.assertGreater(row.not_before, fields.Datetime.now())
        self.assertEqual(self.letters().mapped("lapor_audience"), ["staff"], "not before its time")
        template.with_context(lang="id_ID").body_html = "<p>Baik</p>"
        row.not_before = fields.Datetime.now()
        self.assertEqual(self.letters().mapped("lapor_audience"), ["staff", "reporter"])

    def test_the_wait_grows_up_to_a_day(self):
        self.break_template("reporter_filed")
        self.file()
        row = self.outbox.search([("audience", "=", "reporter")])
        waits = []
        with self.assertLogs(LOG, "ERROR"):
            for _ in range(13):
                row._write_letters()
                waits.append(round((row.not_before - fields.Datetime.now()).total_seconds() / 60))
        self.assertEqual(waits[:5], [1, 2, 4, 8, 16])
        self.assertEqual(waits[-1], 24 * 60)

    def test_an_archived_template_switches_its_letter_off(self):
        self.env.ref("lapor_complaints.mail_template_staff_filed").active = False
        self.file()
        self.assertEqual(self.letters().mapped("lapor_audience"), ["reporter"])

    @warmup
    def test_telling_costs_two_queries_in_the_request(self):
        complaint = self.bring("answered")
        event = complaint.sudo().event_ids[:1]
        self.env.flush_all()
        self.assertTrue(event.actor and self.env.user.login)  # in the cache, as in a request
        with self.assertQueryCount(2):  # the rows and, before the commit, the cron's trigger
            complaint.sudo()._notify("filed", event)

    @warmup
    def test_filing_stays_within_its_queries(self):
        self.file()
        self.env.flush_all()
        self.env.invalidate_all()
        with self.assertQueryCount(18):  # the peer needs 21 for less
            self.file()
            self.env.flush_all()
