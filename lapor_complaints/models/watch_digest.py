from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import mute_logger

from .mail_retry import TEMPLATE_LOG

BATCH = 100  # rows in one run of the cron
MORNING = timedelta(hours=6, minutes=30)  # after the local midnight up to which is told


class LaporWatch(models.Model):
    """The digests: every row is its own outbox. Its letter and the moment up to which it tells are one transaction,
    so a killed run loses nothing and tells nothing twice; without news no letter."""

    _inherit = "lapor.watch"

    @api.model
    def _cron_digest(self):
        """Queue the digests that are due, each committed alone."""
        ends = self._ends()
        due = self._due(ends)
        rows = self.search(due, order="id", limit=BATCH) if due else self
        cron, known = self.env["ir.cron"], {}
        cron._commit_progress(remaining=self.search_count(due, limit=BATCH + 1) if rows else 0)
        for row in rows:
            if row.try_lock_for_update().filtered_domain(due):  # gone, taken or told: another run has it
                row._write_digest(ends[row.rhythm], known)
            if not cron._commit_progress(1):
                break
        if rows:
            self.env.ref("mail.ir_cron_mail_scheduler_action")._trigger()

    @api.model
    def _ends(self):
        """Return {rhythm: the local midnight (naive UTC) up to which it tells now}, empty before the morning.

        Empty as well while a transaction is open that may still write an event of before midnight.
        """
        digests = self.env["lapor.history.digest"]
        now = fields.Datetime.now()
        today = digests._calendar()._lapor_local_date(now)
        midnight = digests._end_of(today - timedelta(days=1))
        if now < midnight + MORNING or not digests._is_settled(midnight):
            return {}
        return {"daily": midnight, "weekly": digests._end_of(today - timedelta(days=today.weekday() + 1))}

    def _due(self, ends):
        """Return the domain of the rows that have not been told up to `ends`; none where there are no ends."""
        waits = Domain("not_before", "=", False) | Domain("not_before", "<=", fields.Datetime.now())
        rhythms = (Domain("rhythm", "=", name) & Domain("told_until", "<", end) for name, end in ends.items())
        return waits & Domain.OR(rhythms) if ends else None

    def _write_digest(self, until, known):
        """Queue the letter of this row if there is news, or try again later when that fails."""
        try:
            with self.env.cr.savepoint(), mute_logger(TEMPLATE_LOG):
                groups, more = self._news(until, known)
                if groups:
                    self.env["mail.mail"].create(self._digest_letter(groups, more))
                self.write({"told_until": until, "attempts": 0, "not_before": False})
        except Exception as error:  # whatever a template may raise: one that is broken must not hold up the others
            self._postpone(error)

    def _digest_letter(self, groups, more):
        """Return the values of the letter that tells `groups`, in the language of this row."""
        recipient, event = self.env["lapor.complaint.event"]._mailbox_env(self.email, self.lang)
        watch, complaints = self.with_env(event.env), self.env["lapor.complaint"].with_env(event.env)
        titles = {"new": event.env._("New in the register"), "answered": event.env._("Answered"),
                  "closed": event.env._("Finished")}  # fmt: skip
        shown = [(titles[state], watch._lines(found.with_env(event.env))) for state, found in groups]
        selection = watch._selection_words(self.area_id.id, self.category_id.id)
        values = {"selection": selection, "groups": shown, "more": more}
        body = event.env["ir.qweb"]._render("lapor_complaints.mail_watch", values, minimal_qcontext=True)
        subject = event.env._("LAPOR: news on citizens' reports, %s", selection)
        leave = complaints._leave_url(self._leave_token())
        url = complaints._register_url(self.area_id.id, self.category_id.id)
        return event._news_letter(recipient, subject, body, leave, audience="watch", url=url,
                                  button=event.env._("Open the register"))  # fmt: skip

    def _lines(self, found):
        urls = {complaint.number: complaint._public_url() for complaint in found}
        return [{**entry, "url": urls[entry["number"]]} for entry in found._public_entries()]
