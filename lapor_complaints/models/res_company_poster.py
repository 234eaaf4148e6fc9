from odoo import fields, models


class ResCompany(models.Model):
    """What the poster at public counters says besides how to report."""

    _inherit = "res.company"

    lapor_poster_whatsapp = fields.Char(string="WhatsApp on the poster", help="Empty: the poster has no such line")
    lapor_poster_emergency = fields.Char(
        string="Emergency number on the poster", help="For example 112. Empty: the poster has no such line"
    )

    def _report_page_url(self):
        """Return the address of the form for a new report, for paper."""
        return f"{self.get_base_url()}/lapor/baru"
