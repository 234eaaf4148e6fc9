from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import hmac


class LaporThrottle(models.Model):
    """How often something was tried lately, by a key that is stored only as a hash (an address, a number)."""

    _name = "lapor.throttle"
    _description = "Throttle"

    scope = fields.Char(required=True, readonly=True)
    key_hash = fields.Char(required=True, readonly=True)
    date = fields.Datetime(required=True, readonly=True, default=fields.Datetime.now)

    _key_idx = models.Index("(scope, key_hash, date)")

    @api.model
    def _allow(self, scope, key, limit, seconds):
        """Count one attempt of `key` in `scope`; return False when more than `limit` fell into the last `seconds`."""
        hashed = hmac(self.env, "lapor-throttle", f"{scope}:{key}")
        self.create({"scope": scope, "key_hash": hashed})
        return self._count(scope, hashed, seconds, limit) <= limit

    @api.model
    def _count(self, scope, hashed, seconds, limit):
        since = fields.Datetime.now() - timedelta(seconds=seconds)
        domain = [
            ("scope", "=", scope),
            ("key_hash", "=", hashed),
            ("date", ">", since),
        ]
        return self.search_count(domain, limit=limit + 1)

    @api.autovacuum
    def _gc_old(self):
        self.search([("date", "<", fields.Datetime.now() - timedelta(days=1))]).unlink()
