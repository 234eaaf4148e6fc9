from datetime import datetime, time, timedelta
from typing import NamedTuple

import pytz

from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools import format_date

from .upload_policy import MAX_FILES

DAYS_BACK = 30  # calendar days
# Where the person hears her number and code at once, from the officer or from the paper in her hand
ANSWERED_AT_ONCE = ("walk_in", "phone", "call112", "wajar")


class Entry(NamedTuple):
    """How a report came that an officer typed in: scans as (name, bytes), and the role in which the officer did it."""

    papers: tuple = ()
    role: str = "officer"


class LaporComplaint(models.Model):
    """A report that came by letter, phone or in person is filed by `_file` like every other (ADR 0033)."""

    _inherit = "lapor.complaint"

    @api.model
    def _entry_moment(self, day):
        """Return the moment (naive UTC) of receipt on the local date `day`: the clocks count from it, not from the
        day of typing. Raises UserError for a day to come, and for one longer ago than the city allows."""
        today = self._today()
        if day > today:
            raise UserError(self.env._("The day of receipt lies in the future."))
        if day < today - timedelta(days=self._entry_days()):
            raise UserError(self.env._(
                "A report can be dated back by at most %s days. Ask the LAPOR coordinator.", self._entry_days()
            ))  # fmt: skip
        if day == today:
            return self._now()
        zone = pytz.timezone(self._calendar().tz or "UTC")
        return zone.localize(datetime.combine(day, time(12))).astimezone(pytz.utc).replace(tzinfo=None)

    @api.model
    def _entry_days(self):
        # sudo: one number of the city's configuration
        value = self.env["ir.config_parameter"].sudo().get_param("lapor_complaints.entry_days_back")
        return int(value) if value and value.isdigit() else DAYS_BACK

    def _note_entry(self, entry):
        """Keep the scans with the identity and write into the history that and when it was typed in.

        The event names neither officer nor counter: from there it would be one question to the person who stood
        before it. Who typed it in is kept with the identity. Called as superuser, in the filing's transaction.
        """
        if len(entry.papers) > MAX_FILES:
            raise UserError(self.env._("At most %s files at once.", MAX_FILES))
        self._reporter()._keep_papers(entry.papers)
        city = self._in_city_language()
        days = [format_date(city.env, day, date_format="d MMMM y") for day in (self._received_on(), self._today())]
        words = city.env._(
            "%(channel)s: received on %(received)s, written down on %(today)s",
            channel=city._label("channel"), received=days[0], today=days[1],
        )  # fmt: skip
        self._log("entered", entry.role, note=words, user_id=False, skpd_id=False)
