from odoo import http
from odoo.http import request
from odoo.tools import email_normalize

from ..tools import limits
from ..tools.cleaning import clean_line
from ..tools.gate import Gate
from ..tools.register_filters import BASE, RegisterFilters
from ..tools.register_values import WATCHED
from .register import render_register
from .register_act import ACT, back, stranger_sentence
from .register_report import PAGE, public_complaint, render_report


class LaporRegisterFollow(http.Controller):
    """Ask for news by mail, of one public report or of a selection of the register; confirmed in the mailbox."""

    @http.route(PAGE + "/ikuti", **ACT)
    def ask(self, number, **_params):
        complaint, sent = public_complaint(number), request.httprequest.form
        email = clean_line(sent.get("email"))[:300]
        token = request.env["lapor.follower"]._request_token(complaint, email, sent.get("hanya") == "hasil")
        gate, sentence = judged(complaint.number, email, token)
        if sentence:
            return render_report(complaint, error=sentence, email=email, challenge=gate.challenge, challenged="ikuti")
        complaint.with_env(complaint.env(context=request.env.context))._send_follow_link(
            email, complaint._follow_url(token)
        )
        return back(complaint, "ikuti")

    @http.route(BASE + "/kabar", **ACT)
    def watch(self, **_params):
        sent, watches = request.httprequest.form, request.env["lapor.watch"]
        filters = RegisterFilters({name: sent.get(name) for name in WATCHED})
        email, rhythm = clean_line(sent.get("email"))[:300], clean_line(sent.get("irama"))
        token = watches._request_token(filters.id_of("wilayah"), filters.id_of("kategori"), rhythm, email)
        gate, sentence = judged("kabar", email, token)
        if sentence:
            return render_register(filters, error=sentence, email=email, rhythm=rhythm, challenge=gate.challenge)
        watches._send_request(token, request.env["lapor.complaint"]._follow_url(token))
        return request.redirect(f"{filters.address(selesai='kabar')}#selesai")


def judged(subject, email, token):
    """Return (gate, sentence that refuses or None) for the wish that `email` gets news of `subject`."""
    gate = Gate("follow", f"{subject}|{limits.address()}", once=True)
    if not token:
        return gate, request.env._("This is not a complete e-mail address.")
    attempts = [(limits.FOLLOW_ADDRESS, limits.address()), (limits.FOLLOW_EMAIL, email_normalize(email))]
    return gate, stranger_sentence() or gate.refusal(attempts, request.httprequest.form)
