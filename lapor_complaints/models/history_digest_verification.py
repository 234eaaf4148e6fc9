from datetime import timedelta

from odoo import api, models


class LaporHistoryDigest(models.Model):
    """Whether the events are still those over which each day's digest was made."""

    _inherit = "lapor.history.digest"

    @api.model
    def _verify_digests(self):
        """Yield the faults of all days as sentences; each day is judged by itself, after the digest before it."""
        before = self.browse()
        # sudo: verification reads every day, and tells only what is wrong
        for row in self.sudo().search(
            [("digest", "!=", False)], order="date"
        ):  # sudo: digests tell nothing of any report
            if before and row.date != before.date + timedelta(days=1):
                yield self.env._(
                    "The digests between %(first)s and %(last)s are missing", first=before.date, last=row.date
                )
            digest, events = self._digest_of(before.digest, before.until, row.until)
            if events != row.events:
                yield self.env._("%(day)s: %(then)s events were written on this day, %(now)s are there now",
                        day=row.date, then=row.events, now=events)  # fmt: skip
            elif digest != row.digest:
                yield self.env._("%s: the events of this day are not those of its digest", row.date)
            before = row
