from odoo import http
from odoo.http import request

from ..tools import limits, supporter
from ..tools.gate import Gate
from ..tools.headers import register_page
from ..tools.register_filters import BASE
from .register_report import PAGE, public_complaint, render_report

SMALL = 64 * 1024  # bytes
# csrf=False: there is no session to protect; `is_own_page` refuses what other sites send
ACT = {"type": "http", "auth": "public", "website": True, "sitemap": False, "methods": ["POST"], "csrf": False,
       "save_session": False, "max_content_length": SMALL}  # fmt: skip


def back(complaint, done):
    """Go back to the page of the report, which says what was done."""
    return register_page(request.redirect(f"{BASE}/{complaint.number}?selesai={done}#selesai"))


class LaporRegisterSupport(http.Controller):
    """“Dukung”: one per browser, without account; taken back with the same button."""

    @http.route(PAGE + "/dukung", **ACT)
    def support(self, number, **_params):
        complaint = public_complaint(number)
        gate = Gate("endorse", f"{complaint.number}|{limits.address()}", once=True)
        sentence = stranger_sentence() or gate.refusal(attempts_on(complaint), request.httprequest.form)
        if sentence:
            return render_report(complaint, error=sentence, challenge=gate.challenge, challenged="dukung")
        secret = supporter.known() or supporter.new()
        complaint._endorse(secret)
        return supporter.remember(back(complaint, "dukung"), secret)

    @http.route(PAGE + "/batal", **ACT)
    def withdraw(self, number, **_params):
        complaint = public_complaint(number)
        secret, sentence = supporter.known(), stranger_sentence()
        if sentence:
            return render_report(complaint, error=sentence)
        if secret:
            complaint._withdraw_endorsement(secret)
        return back(complaint, "batal")


def attempts_on(complaint):
    """Return what one support counts against."""
    address = limits.address()
    return [(limits.ENDORSE_ADDRESS, address), (limits.ENDORSE_REPORT, f"{complaint.number}|{address}")]


def stranger_sentence():
    """Return why a form that another site sent is refused, or None."""
    if supporter.is_own_page():
        return None
    return request.env._("Nothing was done yet. Please press the button on this page once more.")
