from odoo import api, fields, models
from odoo.tools import mute_logger

from .complaint_mail_letters import AUDIENCES
from .mail_retry import TEMPLATE_LOG

BATCH = 200
WRITER = "lapor_complaints.ir_cron_lapor_write_mails"


class LaporMailOutbox(models.Model):
    """Letters still to be written: one row per event and audience, gone in the transaction that queues the mails."""

    _name = "lapor.mail.outbox"
    _inherit = ["lapor.retry"]
    _description = "Letters to be written"
    _order = "id"
    _log_access = False

    event_id = fields.Many2one("lapor.complaint.event", required=True, readonly=True, ondelete="restrict")
    audience = fields.Selection(AUDIENCES, required=True, readonly=True)
    after_id = fields.Integer(readonly=True, help="The last follower who has got the letter")

    @api.model
    def _put(self, events, audiences):
        """Add the letters of `events` in the caller's transaction: with the act or not at all."""
        if not (events and audiences):
            return
        # sudo: nobody has rights here; rows name an event and no content
        self.sudo().create([
            {"event_id": event.id, "audience": audience} for event in events for audience in audiences
        ])  # fmt: skip
        self._ask_for_writer()

    @api.model
    def _ask_for_writer(self):
        """Have the writing cron run with the server's next look at its crons, within a minute.

        `_trigger` would also ring a bell in PostgreSQL, in a transaction of its own that takes longer than all the
        rest of filing a complaint. Asked for once, however many acts the transaction holds.
        """
        precommit = self.env.cr.precommit
        if not precommit.data.get(WRITER):
            precommit.data[WRITER] = True
            precommit.add(self._put_trigger)

    @api.model
    def _put_trigger(self):
        cron_id = self.env["ir.model.data"]._xmlid_to_res_id(WRITER, raise_if_not_found=True)
        # sudo: only says that a cron of ours is due
        self.env["ir.cron.trigger"].sudo().create({"cron_id": cron_id, "call_at": fields.Datetime.now()})

    @api.model
    def _cron_write(self):
        """Write the letters that are due. Each row is committed alone, so a killed run loses and doubles nothing."""
        cron = self.env["ir.cron"]
        due = ["|", ("not_before", "=", False), ("not_before", "<=", fields.Datetime.now())]
        rows = self.search(due, limit=BATCH)
        cron._commit_progress(remaining=self.search_count(due, limit=BATCH + 1))
        for row in rows:
            if row.try_lock_for_update():  # gone or taken: another run has it
                row._write_letters()
            if not cron._commit_progress(1):
                break
        if rows:
            self.env.ref("mail.ir_cron_mail_scheduler_action")._trigger()

    def _write_letters(self):
        """Queue the mails of this row and remove it, or try again later when that fails."""
        try:
            with self.env.cr.savepoint(), mute_logger(TEMPLATE_LOG):
                if self.audience == "follower":
                    self.after_id = self.event_id._queue_follower_letters(self.after_id)
                else:
                    self.event_id._queue_letters(self.audience)
                if not self.after_id:
                    self.unlink()
        except Exception as error:  # whatever a template may raise: one that is broken must not hold up the others
            self._postpone(error)

    def _log_name(self):
        return f"to {self.audience} for event {self.event_id.id} ({self.event_id.kind})"
