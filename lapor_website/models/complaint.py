from odoo import models


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _tracking_url(self):
        """Return the absolute link for mails: it carries a signed token and never the access code."""
        self.ensure_one()
        website = self.env["website"].sudo().get_current_website()  # sudo: address and language of the public site
        lang = self._reporter().lang
        complaint = self._whole()  # a part is shown on the page of the whole
        prefix = ""
        if lang and lang != website.default_lang_id.code and lang in website.language_ids.mapped("code"):
            prefix = "/" + website.language_ids.filtered(lambda language: language.code == lang).url_code
        return f"{website.get_base_url()}{prefix}/lapor/lacak/{complaint.number}?t={complaint._access_token()}"
