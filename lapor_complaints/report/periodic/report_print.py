from odoo import models


class PeriodicReportPrint(models.AbstractModel):
    """Printing gives the paper as it was drawn, never a new one."""

    _name = "report.lapor_complaints.periodic"
    _description = "Periodic report on paper"

    def _pdf_of(self, report):
        """Return the PDF (bytes) of `report`, which the caller has checked the right to read."""
        return report.pdf_id.raw
