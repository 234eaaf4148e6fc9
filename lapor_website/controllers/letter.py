from odoo import http
from odoo.http import request

from ..tools import limits
from ..tools.cleaning import clean_line
from ..tools.dates import long_date
from ..tools.headers import private_page

PAGE = "/lapor/surat/<string:code>"


class LaporLetter(http.Controller):
    """Confirms a letter of transfer to whoever scans its QR code: that it exists, and to whom it went. Nothing of
    the report itself is told."""

    @http.route(PAGE, methods=["GET"], type="http", auth="public", website=True, sitemap=False)
    def show(self, code, **_params):
        values = {"additional_title": request.env._("Check a letter"), "letter": None}
        if not limits.refusal((limits.LETTER_ADDRESS, limits.address())):
            values["letter"] = self._letter(clean_line(code)[:40])
        response = request.render("lapor_website.letter", values)
        response.status_code = 200 if values["letter"] else 404
        return private_page(response)

    def _letter(self, code):
        # sudo: the random code stands on the letter alone; only these facts of the letter leave
        transfer = request.env["lapor.disposition"].sudo().search([("letter_code", "=", code)], limit=1)
        if not transfer or not code:
            return None
        complaint = transfer.complaint_id
        return {
            "letter_number": transfer.letter_number,
            "body": transfer.skpd_id.name,
            "number": complaint.number,
            "sent": long_date(request.env, complaint._calendar()._lapor_local_date(transfer.sent_at)),
        }
