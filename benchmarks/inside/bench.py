"""One measured call: a transaction of its own with an empty cache, warm registry, and counted queries."""

import time
from contextlib import contextmanager

from odoo import SUPERUSER_ID, api


class Bench:
    """A database's registry, what the operations remember of it, and the clock."""

    def __init__(self, registry):
        self.registry = registry
        self.env = None  # the superuser's, inside of a transaction
        self.subjects = {}  # ids and words that operations have chosen at this size

    @contextmanager
    def transaction(self, keep=False):
        """Open an environment of its own; it is rolled back unless it is to be kept."""
        with self.registry.cursor() as cr:
            self.env = api.Environment(cr, SUPERUSER_ID, {"lang": "id_ID", "tz": "Asia/Jakarta"})
            try:
                yield self.env
                if keep:
                    self.env.flush_all()
                    cr.commit()
                else:
                    cr.rollback()
            finally:
                self.env = None

    def as_user(self, login):
        """Return the environment of a person, as a request of hers has it."""
        user = self.env["res.users"].search([("login", "=", login)])
        return api.Environment(self.env.cr, user.id, {"lang": "id_ID", "tz": "Asia/Jakarta", "uid": user.id})

    def subject(self, name, choose):
        """Return what was chosen under a name, chosen now when it was not."""
        if name not in self.subjects:
            self.subjects[name] = choose()
        return self.subjects[name]

    def measure(self, operation, keep=False):
        """Prepare, then measure one call; return milliseconds, queries and rows, each for one piece of work."""
        with self.transaction(keep) as env:
            act = operation(self)
            env.flush_all()
            env.invalidate_all()
            queries, started = env.cr.sql_log_count, time.perf_counter()
            rows, pieces = act()
            env.flush_all()
            seconds = time.perf_counter() - started
            queries = env.cr.sql_log_count - queries
        return {"ms": 1000 * seconds / pieces, "queries": round(queries / pieces, 1), "rows": rows}
