from datetime import timedelta

from odoo import api, fields, models

from .complaint_guard import GUARD
from .data_request import CUSTODIANS

BATCH = 100  # complaints in one transaction
MOST_NAMED = 1000  # complaints that the warning counts


class LaporRetentionRule(models.Model):
    """The rules at work: as superuser, from cron alone."""

    _inherit = "lapor.retention.rule"

    @api.model
    def _cron_apply(self):
        """Erase what is due, rule by rule and batch by batch; what a killed run has not done is due the next time."""
        complaints = self.env["lapor.complaint"]
        now = complaints._now()
        for rule in self._in_force():
            if rule._has_warned(now) and not complaints._work_through(rule._due(now), rule._carry_out, batch=BATCH):
                break

    def _has_warned(self, now):
        """Tell whether the warning is over. Gives it when the first erasure comes near."""
        today = self._calendar()._lapor_local_date(now)
        if self.starts_on:
            return self.starts_on <= today
        soon = self.env["lapor.complaint"].search(self._due(now + timedelta(days=self.warn_days)), limit=MOST_NAMED)
        if soon:
            self.with_context(lapor_guard=GUARD).starts_on = today + timedelta(days=self.warn_days)
            self._warn(soon)
        return False

    def _warn(self, complaints):
        """Put the first erasure on the list of each custodian, and tell of it by mail."""
        for user in self.env.ref(CUSTODIANS).all_user_ids.filtered(lambda user: not user.share):
            lang = self.env["lapor.complaint.event"]._mail_lang(user.lang)
            mine = self.with_context(lang=lang, mail_activity_quick_update=True)
            title = self.env(context={**self.env.context, "lang": lang})._("First erasure under “%s”", mine.name)
            mine.activity_schedule(
                "mail.mail_activity_data_todo", date_deadline=self.starts_on, user_id=user.id, summary=title
            )
            mine._queue_warning(user, title, complaints)

    def _queue_warning(self, user, title, complaints):
        day = complaints.with_env(self.env)._format_date(self.starts_on)
        intro = self.env._(
            "On %(day)s LAPOR begins to erase: %(what)s. Look at the dry run before, put what a legal process needs on"
            " hold, or take the rule out of force. It cannot be undone.",
            day=day, what=self.name,
        )  # fmt: skip
        complaints.with_env(self.env)._queue_list_mail(user, title, intro, [(self.env._("Due then"), complaints)])

    def _carry_out(self, complaints):
        """Erase from `complaints`, a batch that is locked, what this rule is about, and enter it into the register."""
        counts = getattr(complaints, f"_end_{self.what}")()
        now, city = fields.Datetime.now(), self.env["lapor.complaint.event"]._mail_lang(False)
        words = self.with_context(lang=city)._period_words(self.period, self.unit)
        self.env["lapor.retention.entry"].with_context(lapor_guard=GUARD).create([
            {"date": now, "rule_id": self.id, "what": self.what, "complaint_id": complaint.id,
             "ended_at": complaint.closed_at, "decision": self.decision, "count": counts.get(complaint, 0),
             "period": words}
            for complaint in complaints
        ])  # fmt: skip

    @api.model
    def _calendar(self):
        return self.env.company.sudo().resource_calendar_id  # sudo: the city's time zone is public configuration
