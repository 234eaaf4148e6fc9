from functools import lru_cache

from odoo import api, models
from odoo.fields import Domain

from .complaint_guard import GUARD
from .lifecycle import OPEN, WAITING

BATCH = 1000
DATES = ("verification_deadline", "response_deadline", "resolution_deadline", "silence_deadline")
PROMISED = {"resolution_deadline", "silence_deadline"}  # what the reporter was told
NEEDED = (
    *DATES, "number", "state", "type", "is_supervision", "skpd_id", "received_at", "accepted_at", "paused_on",
    "paused_days", "response_start", "response_paused", "silence_warned", "event_count", "history_hash",
)  # fmt: skip


class LaporComplaint(models.Model):
    """Deadlines of open complaints after the city's holidays or working days have changed."""

    _inherit = "lapor.complaint"

    def _renewed(self):
        """Return {column: date} of the deadlines that come out otherwise with the working days as they are now."""
        dates = self._deadlines(self.paused_days)
        if self.state in WAITING and not self.silence_warned:  # who was warned of a date can rely on it
            dates["silence_deadline"] = self._due(
                "completion" if self.state == "incomplete" else "silence", self.paused_on
            )
        return {name: date for name, date in dates.items() if self[name] and date != self[name]}

    @api.model
    def _preview_renewal(self):
        """Yield (complaint, {column: new date}) for each open complaint whose deadlines would move."""
        ids = self.search([("state", "in", OPEN)], order="id").ids
        for start in range(0, len(ids), BATCH):
            complaints = self.browse(ids[start : start + BATCH])
            complaints.fetch(NEEDED)
            for complaint in complaints:
                if dates := complaint._renewed():
                    yield complaint, dates
            complaints.invalidate_recordset(flush=False)

    @api.model
    def _renew_all(self, why):
        """Move the deadlines of all open complaints, batch by batch, each moved one with an event that says `why`.

        Called as superuser. A run that was stopped in between is simply done again: it finds what is left.
        """
        self._work_through(Domain("state", "in", OPEN), lambda batch: batch._renew_batch(why), batch=BATCH)

    def _renew_batch(self, why):
        self.fetch(NEEDED)
        changes = {complaint.id: dates for complaint in self if (dates := complaint._renewed())}
        moved = self.browse(changes).with_context(lapor_guard=GUARD)
        words = lru_cache(self._in_city_language()._format_date)  # thousands share a few dates
        texts = {one.id: one._renewal_texts(changes[one.id], why, words) for one in moved._in_city_language()}
        final = {id_: dates["resolution_deadline"] for id_, dates in changes.items() if "resolution_deadline" in dates}
        moved._move_supports(final)
        events = moved._log_many("deadline", "system", texts, changes)
        self.env.add_to_compute(self._fields["deadline"], moved)
        moved._recompute_recordset(["deadline"])
        moved._drop_reminders()
        moved._notify("deadline", events.filtered(lambda event: event.visibility == "reporter"))

    def _renewal_texts(self, dates, why, words):
        """Return the texts of the event: to the reporter the new date of what was promised, to staff all of them.

        `words` says a date in words; call it in the city's language (`_in_city_language`).
        """
        labels = {name: self._fields[name]._description_string(self.env) for name in dates}
        note = [why, *(f"{labels[name]}: {self[name]} → {date}" for name, date in dates.items())]
        promised = next((name for name in ("silence_deadline", "resolution_deadline") if name in dates), None)
        body = promised and self.env._(
            "New date: %(after)s (before: %(before)s)", after=words(dates[promised]), before=words(self[promised])
        )
        return {
            "body": body or False,
            "note": "\n".join(note),
            "visibility": "reporter" if PROMISED & set(dates) else "internal",
        }
