from odoo import models


class LaporDisposition(models.Model):
    _inherit = "lapor.disposition"

    def _letter_url(self):
        """Return the address that the QR code of the letter opens."""
        website = self.env["website"].sudo().get_current_website()  # sudo: address of the public site
        code = self.sudo().letter_code  # sudo: the code that is printed on the letter
        return code and f"{website.get_base_url()}/lapor/surat/{code}"
