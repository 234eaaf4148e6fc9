import logging
from datetime import timedelta

from odoo import api, fields, models

from .complaint_mail_letters import AUDIENCES

_logger = logging.getLogger(__name__)
RETRY_DAYS = 5  # as long as mail servers themselves try (RFC 5321, 4.5.4.1)
KEEP_DAYS = 30


class MailMail(models.Model):
    """Letters that the mail server did not take are tried again: Odoo by itself never does."""

    _inherit = "mail.mail"

    lapor_audience = fields.Selection(AUDIENCES, string="LAPOR letter", readonly=True, copy=False)

    @api.model
    def _lapor_cron_retry(self):
        """Queue failed letters anew: refused ones for some days, those that met no server until they are too old."""
        since = fields.Datetime.now() - timedelta(days=RETRY_DAYS)
        failed = self.search([
            ("lapor_audience", "!=", False), ("state", "=", "exception"),
            "|", ("failure_type", "=", False), ("create_date", ">", since),
        ])  # fmt: skip
        if failed:
            failed.mark_outgoing()
            self.env.ref("mail.ir_cron_mail_scheduler_action")._trigger()

    @api.autovacuum
    def _gc_lapor_undeliverable(self):
        """Drop letters that nobody could deliver: they hold an address and a link, and are stale by now."""
        limit = fields.Datetime.now() - timedelta(days=KEEP_DAYS)
        stale = self.search([
            ("lapor_audience", "!=", False), ("state", "=", "exception"), ("create_date", "<", limit),
        ])  # fmt: skip
        if stale:
            _logger.warning("%s letters could not be delivered within %s days and are dropped", len(stale), KEEP_DAYS)
            stale.unlink()
