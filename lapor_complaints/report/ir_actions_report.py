from odoo import fields, models
from odoo.exceptions import AccessError
from odoo.tools.pdf import merge_pdf

from .pdf import drawing

TYPE = "lapor-pdf"


class IrActionsReport(models.Model):
    """Documents that reportlab draws. `report_name` is a model with `_pdf_of(record)`, which returns bytes."""

    _inherit = "ir.actions.report"

    report_type = fields.Selection(selection_add=[(TYPE, "PDF (LAPOR)")], ondelete={TYPE: "cascade"})

    def _render_lapor_pdf(self, report_ref, res_ids, data=None):
        """Return (PDF bytes, "pdf") of all records `res_ids`, one document after the other.

        Draws with the rights of the user: AccessError where she may not read a record or use the report.
        """
        report = self._get_report(report_ref)
        if report.group_ids and not report.group_ids & self.env.user.all_group_ids:
            raise AccessError(self.env._("This document is not for your role."))
        records = self.env[report.model].browse(res_ids)
        records.check_access("read")
        with drawing(self.env):
            drawn = [self.env[report.report_name]._pdf_of(record) for record in records]
        return (drawn[0] if len(drawn) == 1 else merge_pdf(drawn)), "pdf"
