from odoo import models
from odoo.exceptions import AccessError


class IrAttachment(models.Model):
    """The files of a periodic report stay as they were drawn."""

    _inherit = "ir.attachment"

    def _refuse_evidence(self):  # pylint: disable=missing-return
        super()._refuse_evidence()
        # sudo: only asks what the files belong to
        if self.sudo().filtered(lambda file: file.res_model == "lapor.periodic.report"):
            raise AccessError(self.env._("This file belongs to a periodic report and cannot be changed."))
