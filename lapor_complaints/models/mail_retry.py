import logging
from datetime import timedelta

from odoo import fields, models

_logger = logging.getLogger(__name__)
LONGEST_WAIT = 24 * 60  # minutes
# Odoo logs a template that fails together with what it was filled with
TEMPLATE_LOG = "odoo.addons.mail.models.mail_render_mixin"


class LaporRetry(models.AbstractModel):
    """A letter that is still to be written and is tried again when that fails."""

    _name = "lapor.retry"
    _description = "Letter that is tried again"
    _log_access = False

    attempts = fields.Integer(readonly=True)
    not_before = fields.Datetime(readonly=True, help="Empty: at once")

    def _postpone(self, error):
        """Wait twice as long after each failure, up to a day. The log names no persons and no texts."""
        self.invalidate_recordset()
        wait = min(2**self.attempts, LONGEST_WAIT)
        self.attempts = min(self.attempts + 1, 20)
        self.not_before = fields.Datetime.now() + timedelta(minutes=wait)
        _logger.error(
            "Letter %s could not be written (%s): next attempt in %s minutes",
            self._log_name(), type(error).__name__, wait,
        )  # fmt: skip

    def _log_name(self):
        """Return what the log may say about this letter."""
        return f"{self._name} {self.id}"
