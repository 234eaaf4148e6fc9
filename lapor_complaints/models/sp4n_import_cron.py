from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import SQL

KEPT_DAYS = 7  # after which a file that nobody imports is removed
WORK = {"reading": "_read", "importing": "_store"}


class LaporSp4nImport(models.Model):
    """The background: one import after the other, a commit for each batch, resumed where it stopped."""

    _inherit = "lapor.sp4n.import"

    @api.model
    def _wake(self):
        # sudo: only starts the job that reads the waiting imports
        self.env.ref("lapor_complaints.ir_cron_sp4n_import").sudo()._trigger()

    @api.model
    def _cron_work(self):
        """Read and store what waits."""
        waiting = self.search([("state", "in", list(WORK))], order="id")
        self.env["ir.cron"]._commit_progress(remaining=len(waiting))
        for one in waiting:
            one.invalidate_recordset()
            if one.state not in WORK or not one.try_lock_for_update():
                continue
            work = getattr(one.with_context(lang=one.user_id.lang), WORK[one.state])
            if not work(one._commit):
                break

    def _commit(self, count):
        """Commit a batch; returns whether there is time for another. Reading goes on: it cannot begin in the middle."""
        cron = self.env["ir.cron"]
        left = cron._commit_progress(count, remaining=1)
        self.env.cr.execute(SQL("SELECT state FROM lapor_sp4n_import WHERE id = %s FOR UPDATE", self.id))
        [(state,)] = self.env.cr.fetchall()
        went_on = state == self.state  # else cancelled meanwhile
        self.env.invalidate_all()  # what one batch has read is not kept in memory for the next
        return went_on and (bool(left) or state == "reading")

    @api.autovacuum
    def _gc_files(self):
        """Remove files that were read and never imported."""
        before = fields.Datetime.now() - timedelta(days=KEPT_DAYS)
        waiting = ("draft", "preview", "failed")
        files = self.env["ir.attachment"].search([
            ("res_model", "=", self._name), ("res_field", "in", ("file", "staged_file")), ("write_date", "<", before),
        ])  # fmt: skip
        for one in self.browse(set(files.mapped("res_id"))).exists():
            if one.state in waiting:
                one._end("cancelled")
