import os
import shutil

from odoo import api, models

LATE = 30 * 60  # seconds a letter may wait before somebody should look
CRON_LATE = 60 * 60  # seconds
FREE_MB = "lapor_complaints.ops_free_mb"
PASS, WARN, FAIL = "pass", "warn", "fail"


class LaporOperations(models.AbstractModel):
    """Whether this server can take a report, and whether what it has taken gets on."""

    _inherit = "lapor.operations"

    @api.model
    def _health(self):
        """Return {check: (pass, warn or fail, what was seen)}.

        Only what keeps a report from being stored fails. A letter or a cron that is late warns: it is late on every
        server at once, and a balancer that took all of them away would stop the city's intake as well.
        """
        figures = self._figures()
        waited = max(figures["lapor_outbox_oldest_seconds"], figures["lapor_mails_oldest_seconds"])
        late = figures["lapor_cron_late_seconds"]
        longest = max(late.values(), default=0)
        return {
            "database": self._check_database(),
            "disk": self._check_disk(),
            "letters": (WARN if waited > LATE else PASS, f"the oldest waits for {waited:.0f} s"),
            "crons": (WARN if longest > CRON_LATE or not late else PASS, f"{longest:.0f} s late, {len(late)} active"),
        }

    def _check_database(self):
        self.env.cr.execute("SELECT pg_is_in_recovery()")
        return (FAIL, "read only") if self.env.cr.fetchone()[0] else (PASS, "writable")

    def _check_disk(self):
        place = self.env["ir.attachment"]._filestore()
        if not os.access(place, os.W_OK):
            return FAIL, "the folder of the files cannot be written"
        # sudo: a number of megabytes that the administrator has set
        wanted = self.env["ir.config_parameter"].sudo().get_param(FREE_MB) or ""
        wanted = int(wanted) if wanted.isdecimal() else 1024
        free = shutil.disk_usage(place).free // 1_000_000
        return (FAIL if free < wanted else PASS), f"{free} MB free"

    @api.model
    def _verdict(self, checks):
        """Return the worst of the checks."""
        found = {level for level, _seen in checks.values()}
        return next(level for level in (FAIL, WARN, PASS) if level in found)
