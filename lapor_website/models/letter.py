from odoo import models


class LaporLetter(models.Model):
    _inherit = "lapor.letter"

    def _url(self):
        """Return the address that the QR code of the letter opens."""
        website = self.env["website"].sudo().get_current_website()  # sudo: address of the public site
        token = self.sudo().token  # sudo: the code that is printed on the letter
        return token and f"{website.get_base_url()}/lapor/surat/{token}"
