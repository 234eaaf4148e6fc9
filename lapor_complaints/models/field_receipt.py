import re
from datetime import timedelta

from psycopg2.errors import UniqueViolation

from odoo import api, fields, models
from odoo.exceptions import ConcurrencyError, UserError
from odoo.tools import hmac, mute_logger

KEY = re.compile(r"[0-9a-f]{32,64}")
KEPT_DAYS = 60  # calendar days; longer than a phone keeps what it could not send


class LaporFieldReceipt(models.Model):
    """That something sent from the street has arrived: a phone that did not hear the answer sends it again."""

    _name = "lapor.field.receipt"
    _description = "Receipt of field work"

    key_hash = fields.Char(required=True, readonly=True)

    _key_uniq = models.UniqueIndex("(key_hash)")

    @api.model
    def _hash(self, complaint, key):
        """Return the hash of `key` for this complaint and user: nobody meets, or finds, the key of another."""
        if not isinstance(key, str) or not KEY.fullmatch(key):
            raise UserError(self.env._("This was not sent by the camera button of LAPOR."))
        return hmac(self.env(su=True), "lapor-field", f"{complaint.id}:{self.env.uid}:{key}")

    @api.model
    def _has(self, complaint, key):
        """Tell whether the user's `key` has arrived for `complaint`."""
        # sudo: nobody reads receipts; the hash holds the user, so that she asks about her own alone
        return bool(self.sudo().search_count([("key_hash", "=", self._hash(complaint, key))], limit=1))

    @api.model
    def _put(self, complaint, key):
        """Note that the user's `key` has arrived."""
        try:
            with mute_logger("odoo.sql_db"):
                self.sudo().create({"key_hash": self._hash(complaint, key)})  # sudo: as above
        except UniqueViolation as error:
            raise ConcurrencyError(str(error)) from error  # the other request has won: done anew, this one finds it

    @api.autovacuum
    def _gc_old(self):
        self.search([("create_date", "<", fields.Datetime.now() - timedelta(days=KEPT_DAYS))]).unlink()
