from odoo import http
from odoo.http import request

from ..tools import limits
from ..tools.fresh import may_lag
from ..tools.headers import private_page
from .detail import OPTIONS, TRACK

PAGE = TRACK + "/<string:number>/surel"


class LaporOwnEmail(http.Controller):
    """Confirms a new address from the mailbox itself. Opening the link changes nothing: mail scanners do that."""

    @http.route(PAGE, methods=["GET"], readonly=may_lag, **OPTIONS)
    def show(self, number, **params):
        return self._render(number, params.get("t"))

    # csrf=False: the signed token is the proof, and it opens nothing but its own address
    @http.route(PAGE, methods=["POST"], csrf=False, max_content_length=64 * 1024, **OPTIONS)
    def confirm(self, number, **_params):
        token = request.httprequest.form.get("t")
        complaint, email = self._read(number, token)
        if not email or limits.refusal((limits.ACT_ADDRESS, limits.address())):
            return self._render(number, None)
        complaint._correct_own_data(email=email)
        return self._render(number, None, done=True)

    def _read(self, number, token):
        """Return (complaint, new address) when the token proves one for report `number`."""
        # sudo: only a token that we have signed for this report opens anything
        complaint = request.env["lapor.complaint"].sudo()._by_number(number)
        return complaint, complaint and complaint._email_of_token(token)

    def _render(self, number, token, done=False):
        _complaint, email = self._read(number, token) if token else (None, None)
        values = {
            "additional_title": request.env._("New e-mail address"),
            "email": email,
            "token": token if email else None,
            "base": f"{TRACK}/{number[:40]}",
            "done": done,
        }
        return private_page(request.render("lapor_website.own_email", values))
