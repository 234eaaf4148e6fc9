"""Days that pass in tests: every cron of the clocks runs each morning, and what happened is read from the history."""

from datetime import datetime, time, timedelta
from unittest.mock import patch

import pytz

from odoo.fields import Date
from odoo.tests import freeze_time, new_test_user

from .common import GROUP
from .mail_common import LaporMailCase


class ClockCase(LaporMailCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.calendar = cls.env.company.resource_calendar_id
        cls.zone = pytz.timezone(cls.calendar.tz)
        cls.people["secretary"] = new_test_user(cls.env, "uji_sekda", groups=f"{GROUP}oversight")
        cls.people["secretary"].email = "secretary@kota.example"
        cls.env.company.lapor_secretary_id = cls.people["secretary"]
        cls.rules = cls.env["lapor.escalation.rule"].search([])
        cls.names = {rule.id: xid.partition("escalation_")[2] for rule, xid in zip(
            cls.rules, cls.rules.get_external_id().values(), strict=True)}  # fmt: skip

    def moment(self, day, hour=10, minute=0):
        """Return the naive UTC moment of a local hour on `day` (a date or its text)."""
        local = self.zone.localize(datetime.combine(Date.to_date(day), time(hour, minute)))
        return local.astimezone(pytz.utc).replace(tzinfo=None)

    def run_clocks(self, moment):
        """Run the crons of the clocks at `moment` as the server does, without its commits."""
        self.env.flush_all()
        self.env.invalidate_all()  # what depends on the day is worked out anew, as in a transaction of its own
        cron = type(self.env["ir.cron"])
        with freeze_time(moment), patch.object(cron, "_commit_progress", lambda *args, **kwargs: float("inf")):
            self.env["lapor.skpd.member"]._cron_hand_over()
            self.env["lapor.complaint"]._cron_silence()
            self.env["lapor.escalation.rule"]._cron_escalate()
            self.env["lapor.escalation"]._cron_digest()
        self.env.flush_all()
        self.env.invalidate_all()

    def pass_days(self, start, end):
        """Let the mornings from `start` to `end` pass, free days too."""
        day, last = Date.to_date(start), Date.to_date(end)
        while day <= last:
            self.run_clocks(self.moment(day, 7))
            day += timedelta(days=1)

    def told(self, complaint):
        """Return {local date: set of (rung, person)} of what `complaint` led to."""
        roles = {user.id: name for name, user in self.people.items()}
        days = {}
        for one in complaint.escalation_ids:
            day = str(self.calendar._lapor_local_date(one.date))
            days.setdefault(day, set()).add((self.names[one.rule_id.id], roles[one.user_id.id]))
        return days

    def days_of(self, complaint, *kinds):
        """Return [(local date, kind)] of the events of these kinds."""
        events = complaint.event_ids.filtered(lambda event: event.kind in kinds).sorted("sequence")
        return [(str(self.calendar._lapor_local_date(event.date)), event.kind) for event in events]
