from urllib.parse import quote

from odoo import models

# Acts that a link in a mail leads to, as they stand in its address
SLUGS = {"complete": "lengkapi", "confirm": "selesai", "dispute": "belum"}


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _tracking_url(self):
        """Return the absolute link for mails: it carries a signed token and never the access code."""
        complaint = self._whole()  # a part is shown on the page of the whole
        return self._site_url(f"/lapor/lacak/{complaint.number}?t={complaint._access_token()}")

    def _act_url(self, event, act):
        """Return the absolute link that leads straight to `act`, good for this one question or answer."""
        token = quote(event._link_token("complete" if act == "complete" else "respond"))
        return self._site_url(f"/lapor/jawab/{self._whole().number}/{SLUGS[act]}?t={token}")

    def _tracking_page_url(self):
        """Return the absolute address for paper: the number is filled in, the code is not and is never on it."""
        return self._site_url(f"/lapor/lacak?nomor={self._whole().number}")

    def _site_url(self, path):
        """Return `path` as an absolute address in the reporter's language."""
        self.ensure_one()
        website = self.env["website"].sudo().get_current_website()  # sudo: address and language of the public site
        lang = self._reporter().lang
        prefix = ""
        if lang and lang != website.default_lang_id.code and lang in website.language_ids.mapped("code"):
            prefix = "/" + website.language_ids.filtered(lambda language: language.code == lang).url_code
        return f"{website.get_base_url()}{prefix}{path}"
