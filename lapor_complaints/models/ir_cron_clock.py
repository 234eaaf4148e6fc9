import logging

from odoo import api, models
from odoo.tools import SQL

_logger = logging.getLogger(__name__)
# Nothing of ours waits longer than its interval, but for a clock that ran ahead and was set back; one hour is what an
# administrator may move by hand
AHEAD = """
    UPDATE ir_cron SET nextcall = now() AT TIME ZONE 'UTC'
     WHERE id IN (
        SELECT cron.id FROM ir_cron cron
          JOIN ir_model_data name ON name.model = 'ir.cron' AND name.res_id = cron.id
         WHERE cron.active AND name.module LIKE 'lapor%%'
           AND cron.nextcall > now() AT TIME ZONE 'UTC' + interval '1 hour'
               + (cron.interval_number || ' ' || cron.interval_type)::interval
           FOR UPDATE OF cron SKIP LOCKED
     )
    RETURNING id
"""


class IrCron(models.Model):
    """Crons that ran while the clock was ahead would wait until it is that late again: deadlines would go unwatched."""

    _inherit = "ir.cron"

    @api.model
    def _lapor_wake(self):
        """Have our crons that wait for a moment far ahead run now; they can be run at any time, as often as one likes.

        Called by the two crons of the letters: each wakes the other, and an act always wakes the first.
        """
        rows = self.env.execute_query(SQL(AHEAD))
        if rows:
            _logger.warning("%s crons waited for a moment far ahead and run now: was the clock set back?", len(rows))
            self.invalidate_model(["nextcall"])


class LaporMailOutbox(models.Model):
    _inherit = "lapor.mail.outbox"

    @api.model
    def _cron_write(self):
        result = super()._cron_write()
        self.env["ir.cron"]._lapor_wake()
        return result


class MailMail(models.Model):
    _inherit = "mail.mail"

    @api.model
    def _lapor_cron_retry(self):
        result = super()._lapor_cron_retry()
        self.env["ir.cron"]._lapor_wake()
        return result
