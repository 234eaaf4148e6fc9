from odoo import models
from odoo.exceptions import AccessError

from .complaint_guard import GUARD

KEPT_WITH = ("lapor.reporter", "lapor.letter")  # what was handed in with an identity, and what was issued
HARMLESS = {"access_token", "description", "thumbnail"}  # what Odoo itself notes beside a file


class IrAttachment(models.Model):
    """Files that belong to a complaint's history stay as they were."""

    _inherit = "ir.attachment"

    def write(self, vals):
        # Odoo moves files between stores as superuser; the chain of hashes shows whether they are still the same
        if not self.env.su and set(vals) - HARMLESS:
            self._refuse_evidence()
        return super().write(vals)

    def unlink(self):
        # Even as superuser: the chatter's route deletes files that way for everybody who may write the record
        if self.env.context.get("lapor_guard") is not GUARD:
            self._refuse_evidence()
        return super().unlink()

    def _refuse_evidence(self):
        kept = self.sudo().filtered(lambda file: file.res_model in KEPT_WITH)  # sudo: as below
        if kept:
            raise AccessError(self.env._("This paper is kept as it came or went out and cannot be changed."))
        # sudo: only asks what the files belong to
        if not self.sudo().filtered(lambda file: file.res_model == "lapor.complaint"):
            return
        # sudo: only asks whether the file is part of a history, tells nothing else
        events = self.env["lapor.complaint.event"].sudo().search_count([("attachment_ids", "in", self.ids)], limit=1)
        if events:
            raise AccessError(self.env._("This file is part of a complaint's history and cannot be changed."))

    def _lapor_is_intact(self):
        """Tell whether the bytes of this file are those of its checksum. Holds one file in memory at a time."""
        file = self.with_prefetch()
        intact = file._compute_checksum(file.raw or b"") == file.checksum
        file.invalidate_recordset(["raw", "db_datas"], flush=False)
        return intact
