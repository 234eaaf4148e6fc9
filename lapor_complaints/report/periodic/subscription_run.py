import logging

from odoo import Command, api, fields, models
from odoo.exceptions import UserError
from odoo.tools import email_normalize

from ...models.event_mail_people import Recipient
from .periods import moved

_logger = logging.getLogger(__name__)
BATCH = 50


class LaporReportSubscription(models.Model):
    """Delivering. As superuser, from cron alone; one commit per subscription: a killed run loses and doubles nothing.

    A report is made once for a period and an SKPD, whoever gets it; an edition that somebody has made before is sent.
    The mail is queued with the delivery; a dead mail server is tried again (`mail.mail._lapor_cron_retry`).
    """

    _inherit = "lapor.report.subscription"

    @api.model
    def _cron_deliver(self):
        """Deliver what is due: periods that are over, missed ones too, the oldest first."""
        cron, due = self.env["ir.cron"], [("due_on", "<=", self._today())]
        rows = self.search(due, order="due_on, kind, skpd_id, id", limit=BATCH)
        cron._commit_progress(remaining=self.search_count(due, limit=BATCH + 1))
        for row in rows:
            # gone, taken or done: another run has it
            if row.try_lock_for_update() and row.filtered_domain(due):
                row._deliver_or_wait()
            if not cron._commit_progress(1):
                break

    def _deliver_or_wait(self):
        """Deliver, or try again tomorrow and say why not today. One that fails does not hold up the others."""
        try:
            with self.env.cr.savepoint():
                self._deliver()
        except UserError as error:
            self._hinder(str(error))
        except Exception as error:  # whatever drawing may raise
            _logger.exception("Subscription %s could not be delivered", self.id)
            self._hinder(type(error).__name__)

    def _hinder(self, why):
        self.invalidate_recordset()
        self.write({"hindrance": why, "due_on": fields.Date.add(self._today(), days=1)})

    def _deliver(self):
        """Make the report where it is not there, queue the mail and go on to the next period."""
        reports = self.env["lapor.periodic.report"]
        asked = (self.kind, self.next_start, self.skpd_id)
        if not self.delivery_ids.filtered(lambda one: one.start == self.next_start):
            report = reports._of_period(*asked) or reports._make(*asked)
            self.env["lapor.report.delivery"].create({
                "subscription_id": self.id, "start": self.next_start, "report_id": report.id,
                "outcome": self._send(report),
            })  # fmt: skip
        self.hindrance = False
        self._wait_for(moved(self.kind, self.next_start, 1))

    def _send(self, report):
        """Queue the mail with the PDF; return what became of it. Only who may read the report gets it."""
        user = self.user_id
        if user.share or not user.active or not report.with_user(user).has_access("read"):
            return "no_right"
        email = email_normalize(user.email or "")
        if not email:
            return "no_address"
        event = self.env["lapor.complaint.event"]
        recipient = Recipient(email, event._mail_lang(user.lang), user.name)
        words = self.env["ir.qweb"].with_context(lang=recipient.lang)
        body = event.with_context(lang=recipient.lang)._framed(
            recipient, "staff", report.name, facts=[], final=False,
            url=f"{report.get_base_url()}/odoo/lapor-reports/{report.id}",
            button=self.with_context(lang=recipient.lang).env._("Open the report"),
            body=words._render("lapor_complaints.mail_periodic", {"report": report}, minimal_qcontext=True),
        )  # fmt: skip
        self.env["mail.mail"].create({
            **event._envelope("staff", recipient), "subject": report.name, "body_html": body,
            "attachment_ids": [Command.set(report.pdf_id.ids)],
        })  # fmt: skip
        return "sent"
