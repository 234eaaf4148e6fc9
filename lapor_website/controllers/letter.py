from odoo import http
from odoo.http import request

from ..tools import limits
from ..tools.cleaning import clean_line
from ..tools.dates import long_date
from ..tools.headers import private_page

PAGE = "/lapor/surat/<string:code>"


class LaporLetter(http.Controller):
    """Confirms a letter to whoever scans its QR code: that it was issued, which and when, whether it still holds.

    Nothing of the report and nobody's name is told; of a transfer to whom it went, for that body checks it.
    """

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
        letter = code and request.env["lapor.letter"].sudo().search([("token", "=", code)], limit=1)
        if not letter:
            return None
        digest = letter.sha256 or ""
        return {
            "letter_number": letter.number,
            "kind": letter.with_env(request.env)._kind_label(letter.kind),
            "body": letter.recipient,
            "number": letter.complaint_id.number,
            "sent": long_date(request.env, letter.issued_on),
            "digest": " ".join(digest[place : place + 4] for place in range(0, 16, 4)),
            "void": letter.state == "void",
        }
