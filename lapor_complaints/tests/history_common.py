"""Tampering as the owner of the database could: by SQL, with the triggers out of the way."""

from contextlib import contextmanager
from datetime import timedelta

from odoo import fields
from odoo.tools import SQL

from .common import LaporCase

TABLES = ("lapor_complaint_event", "lapor_history_digest", "lapor_complaint")


class HistoryCase(LaporCase):
    def bring(self, state, **values):
        """Return a complaint in `state` whose letters are written: what waits in the outbox cannot be removed."""
        complaint = super().bring(state, **values)
        self.env["lapor.mail.outbox"].sudo().search([]).unlink()
        return complaint

    @contextmanager
    def tampering(self):
        """Give an execute function for SQL that no trigger stops; afterwards all is as it was."""
        self.env.flush_all()
        with self.env.cr.savepoint() as savepoint:
            for table in TABLES:
                self.env.cr.execute(SQL("ALTER TABLE %s DISABLE TRIGGER USER", SQL.identifier(table)))
            yield self.tamper
            savepoint.rollback()
        self.env.invalidate_all()

    def tamper(self, query, *values):
        """Execute one statement and forget what the ORM has read."""
        self.env.cr.execute(query, values)
        self.assertTrue(self.env.cr.rowcount, "the tampering touched nothing")
        self.env.invalidate_all()

    def make_digests(self, days=1):
        """Make the digests as a cron would that runs in `days` days."""
        digests = self.env["lapor.history.digest"].sudo()
        later = fields.Datetime.now() + timedelta(days=days)
        self.patch(type(digests), "_is_settled", lambda records, until: until <= later)
        made = digests
        while row := digests._make_next():
            made += row
        return made

    def digest_faults(self):
        self.env.invalidate_all()
        return list(self.env["lapor.history.digest"].sudo()._verify_digests())
