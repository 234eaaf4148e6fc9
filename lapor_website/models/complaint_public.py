from urllib.parse import quote, urlencode

from odoo import models


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _public_url(self):
        return f"{self._site()}/lapor/laporan/{self.number}"

    def _leave_url(self, token):
        return f"{self._site()}/lapor/berhenti?t={quote(token)}"

    def _register_url(self, area_id, category_id):
        chosen = {name: id_ for name, id_ in (("wilayah", area_id), ("kategori", category_id)) if id_}
        return f"{self._site()}/lapor/laporan{'?' if chosen else ''}{urlencode(chosen)}"

    def _follow_url(self, token):
        """Return the absolute address at which the mailbox of `token` confirms that it wants to follow."""
        return f"{self._site()}/lapor/ikuti?t={quote(token)}"

    def _site(self):
        website = self.env["website"].sudo().get_current_website()  # sudo: address of the public site
        return website.get_base_url()
