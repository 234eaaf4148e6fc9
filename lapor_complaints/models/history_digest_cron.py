import hashlib
from datetime import datetime, time, timedelta

import pytz

from odoo import api, fields, models
from odoo.tools import SQL

from .complaint_guard import GUARD
from .event_chain import GENESIS
from .practice import NOT_PRACTICE_SQL, PRACTICE_IDS_SQL

BATCH = 5000  # events
BEGINNING = datetime(1970, 1, 1)


class LaporHistoryDigest(models.Model):
    """Making the digests: a day costs as much as its own events, however many years lie before it."""

    _inherit = "lapor.history.digest"

    @api.model
    def _cron_make(self):
        """Make the digest of every day that is over and has none, one commit for each."""
        cron = self.env["ir.cron"]
        while self._make_next() and cron._commit_progress(1):
            pass

    @api.model
    def _make_next(self):
        """Make the digest of the first day without one; return it, or nothing when that day is not over."""
        before = self.search([], limit=1)
        day = before.date + timedelta(days=1) if before else self._first_day()
        until = day and self._end_of(day)
        if not day or not self._is_settled(until):
            return self.browse()
        digest, events = self._digest_of(before.digest, before.until, until)
        return self.with_context(lapor_guard=GUARD).create({
            "date": day, "until": until, "digest": digest, "events": events,
            "complaints": self._count_complaints(before.until, until),
        })  # fmt: skip

    @api.model
    def _first_day(self):
        # sudo of the caller, a cron: the oldest event of all
        [(oldest,)] = self.env.execute_query(SQL(
            f"SELECT min(create_date) FROM lapor_complaint_event WHERE complaint_id NOT IN ({PRACTICE_IDS_SQL})"
        ))  # fmt: skip
        return oldest and self._calendar()._lapor_local_date(oldest)

    @api.model
    def _calendar(self):
        return self.env.company.sudo().resource_calendar_id  # sudo: the city's time zone is public configuration

    @api.model
    def _end_of(self, day):
        """Return the end of the local `day` as naive UTC."""
        zone = pytz.timezone(self._calendar().tz or "UTC")
        midnight = zone.localize(datetime.combine(day + timedelta(days=1), time()))
        return midnight.astimezone(pytz.utc).replace(tzinfo=None)

    @api.model
    def _is_settled(self, until):
        """Tell whether no event can be written any more that counts as before `until` (naive UTC).

        An event bears the moment at which its transaction began: one that began before must have ended.
        """
        if fields.Datetime.now() < until:
            return False
        [(still_open,)] = self.env.execute_query(SQL(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND backend_xid IS NOT NULL AND xact_start < %s::timestamp AT TIME ZONE 'UTC'", until,
        ))  # fmt: skip
        return not still_open

    @api.model
    def _digest_of(self, before, since, until):
        """Return (digest, number of events) of the events written from `since` to `until` after the digest `before`."""
        running = hashlib.sha256((before or GENESIS).encode())
        place, count = (since or BEGINNING, 0), 0
        while rows := self._hashes(place, until):
            for number, sequence, chain_hash, *_place in rows:
                running.update(f"\n{number} {sequence} {chain_hash}".encode())
            place, count = rows[-1][3:], count + len(rows)
        return running.hexdigest(), count

    @api.model
    def _hashes(self, place, until):
        """Return the next events after `place` (moment, id): (number, sequence, hash, moment, id)."""
        return self.env.execute_query(SQL(
            f"""SELECT c.number, e.sequence, e.chain_hash, e.create_date, e.id
               FROM lapor_complaint_event e JOIN lapor_complaint c ON c.id = e.complaint_id
               WHERE c.{NOT_PRACTICE_SQL} AND (e.create_date, e.id) > (%s, %s) AND e.create_date < %s
               ORDER BY e.create_date, e.id LIMIT %s""",
            *place, until, BATCH,
        ))  # fmt: skip

    @api.model
    def _count_complaints(self, since, until):
        [(count,)] = self.env.execute_query(SQL(
            "SELECT count(DISTINCT complaint_id) FROM lapor_complaint_event"
            f" WHERE complaint_id NOT IN ({PRACTICE_IDS_SQL}) AND create_date >= %s AND create_date < %s",
            since or BEGINNING, until,
        ))  # fmt: skip
        return count
