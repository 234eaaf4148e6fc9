from datetime import datetime, time

import pytz

from odoo import api, models

from .complaint_step import STEP_STATES

RUNNING = STEP_STATES["resolution"]  # the states in which any clock of the city runs
MORNING = time(6, 30)  # the city's local time: in the office when the working day begins


class LaporEscalation(models.Model):
    """One mail per person and morning instead of one per step: what is late, due today and due soon."""

    _inherit = "lapor.escalation"

    @api.model
    def _cron_digest(self):
        """Queue the digests of today; each person's is committed alone. Nothing new, no mail."""
        today = self._digest_day()
        if not today:
            return
        waiting = self._read_group([("digest_on", "=", False)], ["user_id"])
        had = {user for (user,) in self._read_group([("digest_on", "=", today)], ["user_id"])}
        people = [user for (user,) in waiting if user not in had]
        self.env["ir.cron"]._commit_progress(remaining=len(people))
        for user in people:
            self._digest_to(user, today)
            if not self.env["ir.cron"]._commit_progress(1):
                break

    @api.model
    def _digest_day(self):
        """Return today's local date, or None on a free day and before the morning."""
        calendar = self.env.company.resource_calendar_id
        now = self.env["lapor.complaint"]._now()
        today = calendar._lapor_local_date(now)
        zone = pytz.timezone(calendar.tz or "UTC")
        morning = zone.localize(datetime.combine(today, MORNING)).astimezone(pytz.utc).replace(tzinfo=None)
        return today if calendar._lapor_is_working_day(today) and now >= morning else None

    def _digest_to(self, user, today):
        """Queue the digest of `user` and note that it named what was new. All in the caller's transaction."""
        news = self.search([("user_id", "=", user.id), ("digest_on", "=", False)])
        open_news = news._still_due(user)
        if open_news and user.active:
            lang = self.env["lapor.complaint.event"]._mail_lang(user.lang)
            due = self.search([("user_id", "=", user.id), ("complaint_id.state", "in", RUNNING)])._still_due(user)
            new = {one._subject() for one in open_news}
            due.with_context(lang=lang)._queue_digest(user, new)
        news.digest_on = today

    def _still_due(self, user):
        """Return those whose clock still stands as it did then and that `user` may (still) read."""
        running = self.filtered(lambda one: one._stands())
        readable = running.complaint_id.with_user(user)._filtered_access("read").ids
        return running.filtered(lambda one: one.complaint_id.id in readable)

    def _queue_digest(self, user, new):
        """Queue the daily mail to `user` about these tellings: whose clock is among `new` and the most urgent first."""
        subjects = list(dict.fromkeys(one._subject() for one in self))
        ordered = sorted(subjects, key=lambda one: (one not in new, one._mail_due(), one.id))
        late = [one for one in ordered if one.urgency == "late"]
        today = [one for one in ordered if one.urgency == "today"]
        groups = [
            (self.env._("Late"), late),
            (self.env._("Due today"), today),
            (self.env._("Due soon"), [one for one in ordered if one not in late and one not in today]),
        ]
        title = self.env._("LAPOR today: %(late)s late, %(soon)s due", late=len(late), soon=len(ordered) - len(late))
        intro = self.env._("%s reports are new on this list since your last mail.", len(new))
        return self.complaint_id._queue_list_mail(user, title, intro, groups)
