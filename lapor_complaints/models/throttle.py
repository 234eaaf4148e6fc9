from contextlib import contextmanager
from typing import NamedTuple

from psycopg2.extensions import ISOLATION_LEVEL_READ_COMMITTED

from odoo import api, fields, models
from odoo.sql_db import Cursor
from odoo.tools import SQL, hmac

# By how much the clock was set back since a key was counted: nobody waits for hours that have not passed
SET_BACK = SQL("GREATEST(known.hit_at - now() AT TIME ZONE 'UTC', interval '0')")
MOST = 25  # times its allowance that a key can be over: nobody has to wait longer than that


class Limit(NamedTuple):
    """An allowance: `attempts` within `seconds` go by unseen; above `hard` times that (0: never) is refused."""

    scope: str
    attempts: int
    seconds: int
    hard: float = 1


class LaporThrottle(models.Model):
    """How much of its allowance each key (an address, a contact, a text) has used up lately.

    One row per key, that holds the moment at which its allowance is full again: each attempt moves it on by
    `seconds / attempts`. Keys are stored as a hash alone; a row whose moment has passed says nothing and goes.
    """

    _name = "lapor.throttle"
    _description = "Throttle"
    _log_access = False

    key_hash = fields.Char(required=True, readonly=True)
    full_at = fields.Datetime(required=True, readonly=True)
    hit_at = fields.Datetime(readonly=True, help="Later than now: the clock was set back")

    _key_uniq = models.UniqueIndex("(key_hash)")

    @api.model
    def _hit(self, attempts):
        """Count one attempt of each (Limit, key) in `attempts` and return their loads in the same order.

        A load of 1 is a whole allowance; more is above it. Counts in a transaction of its own, in one statement:
        an attempt counts although its request fails, parallel ones are all counted, and none waits for a request.
        """
        if not attempts:
            return []
        rows = self._rows(attempts)
        values = SQL(", ").join(
            SQL("(%s, now() + %s * interval '1 second', %s, %s)", key, limit.seconds / limit.attempts,
                limit.seconds / limit.attempts, limit.seconds * MOST)
            for key, limit in sorted(rows.items())  # in one order, so that two statements never wait for each other
        )  # fmt: skip
        with self._own_cursor() as cr:
            cr.execute(SQL(
                """
                WITH hit (key_hash, full_at, step, most) AS (VALUES %s)
                INSERT INTO lapor_throttle AS known (key_hash, full_at, hit_at)
                SELECT key_hash, full_at AT TIME ZONE 'UTC', now() AT TIME ZONE 'UTC' FROM hit
                ON CONFLICT (key_hash) DO UPDATE SET hit_at = EXCLUDED.hit_at, full_at = (
                    SELECT LEAST(
                        GREATEST(known.full_at - %s, now() AT TIME ZONE 'UTC') + hit.step * interval '1 second',
                        now() AT TIME ZONE 'UTC' + hit.most * interval '1 second'
                    ) FROM hit WHERE hit.key_hash = EXCLUDED.key_hash
                )
                RETURNING key_hash, EXTRACT(EPOCH FROM full_at - now() AT TIME ZONE 'UTC')::float
                """, values, SET_BACK,
            ))  # fmt: skip
            left = dict(cr.fetchall())
        return self._loads(attempts, left)

    @api.model
    def _peek(self, attempts):
        """Return the loads of `attempts` without counting: one read, also from a replica."""
        keys = tuple(self._rows(attempts))
        found = self.env.execute_query(SQL(
            "SELECT key_hash, EXTRACT(EPOCH FROM full_at - %s - now() AT TIME ZONE 'UTC')::float"
            " FROM lapor_throttle known WHERE key_hash IN %s", SET_BACK, keys,
        )) if keys else ()  # fmt: skip
        return self._loads(attempts, dict(found))

    def _rows(self, attempts):
        return {self._key(limit, key): limit for limit, key in attempts}

    def _loads(self, attempts, left):
        return [max(left.get(self._key(limit, key), 0), 0) / limit.seconds for limit, key in attempts]

    def _key(self, limit, key):
        return hmac(self.env(su=True), "lapor-throttle", f"{limit.scope}:{key}")

    @contextmanager
    def _own_cursor(self):
        """Yield a cursor that is committed at the end, whatever becomes of the caller's transaction."""
        with self.env.registry.cursor() as cr:
            if isinstance(cr, Cursor):  # tests that share one transaction have another kind
                # The row as it is now and not as it was when we began; and a lost count is no loss worth a disk's wait
                cr.connection.set_isolation_level(ISOLATION_LEVEL_READ_COMMITTED)
                cr.execute("SET LOCAL synchronous_commit = off")
            yield cr

    @api.autovacuum
    def _gc_full(self):
        self.env.cr.execute("DELETE FROM lapor_throttle WHERE full_at < now() AT TIME ZONE 'UTC'")
