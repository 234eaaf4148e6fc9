from odoo import models
from odoo.exceptions import AccessError


class IrAttachment(models.Model):
    """Files that belong to a complaint's history stay as they were."""

    _inherit = "ir.attachment"

    def write(self, vals):
        if {
            "raw",
            "datas",
            "res_model",
            "res_id",
            "public",
            "name",
            "type",
            "url",
        } & set(vals):
            self._refuse_evidence()
        return super().write(vals)

    def unlink(self):
        self._refuse_evidence()
        return super().unlink()

    def _refuse_evidence(self):
        if self.env.su or not self.filtered(lambda file: file.res_model == "lapor.complaint"):
            return
        # sudo: only asks whether the file is part of a history, tells nothing else
        events = self.env["lapor.complaint.event"].sudo().search_count([("attachment_ids", "in", self.ids)], limit=1)
        if events:
            raise AccessError(self.env._("This file is part of a complaint's history and cannot be changed."))
