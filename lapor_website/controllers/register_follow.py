from odoo import http
from odoo.http import request
from odoo.tools import email_normalize

from ..tools import limits
from ..tools.cleaning import clean_line
from ..tools.gate import Gate
from ..tools.headers import private_page
from .register_act import ACT, back, stranger_sentence
from .register_report import PAGE, public_complaint, render_report

OPTIONS = {"type": "http", "auth": "public", "website": True, "sitemap": False, "save_session": False}


class LaporRegisterFollow(http.Controller):
    """Follow a public report by mail: asked for here, confirmed in the mailbox, ended with one click.

    Links change nothing when they are opened: scanners of mail open them too.
    """

    @http.route(PAGE + "/ikuti", **ACT)
    def ask(self, number, **_params):
        complaint, sent = public_complaint(number), request.httprequest.form
        email = clean_line(sent.get("email"))[:300]
        token = request.env["lapor.follower"]._request_token(complaint, email, sent.get("hanya") == "hasil")
        gate = Gate("follow", f"{complaint.number}|{limits.address()}", once=True)
        if not token:
            sentence = request.env._("This is not a complete e-mail address.")
        else:
            attempts = [(limits.FOLLOW_ADDRESS, limits.address()), (limits.FOLLOW_EMAIL, email_normalize(email))]
            sentence = stranger_sentence() or gate.refusal(attempts, sent)
        if sentence:
            return render_report(complaint, error=sentence, email=email, challenge=gate.challenge, challenged="ikuti")
        complaint.with_env(complaint.env(context=request.env.context))._send_follow_link(
            email, complaint._follow_url(token)
        )
        return back(complaint, "ikuti")

    @http.route("/lapor/ikuti", methods=["GET"], readonly=True, **OPTIONS)
    def show(self, **params):
        found = request.env["lapor.follower"]._read_request(params.get("t"))
        return self._render("confirm", found and found[0], params.get("t"))

    @http.route("/lapor/ikuti", **ACT)
    def confirm(self, **_params):
        complaint = request.env["lapor.follower"]._confirm(request.httprequest.form.get("t"))
        return self._render("confirmed", complaint, None)

    @http.route("/lapor/berhenti", methods=["GET"], readonly=True, **OPTIONS)
    def ask_to_leave(self, **params):
        follower = request.env["lapor.follower"]._of_leave_token(params.get("t"))
        return self._render("leave" if follower else "left", None, params.get("t"))

    # The mail program itself posts here, with the token in the address (RFC 8058)
    @http.route("/lapor/berhenti", **ACT)
    def leave(self, **params):
        token = request.httprequest.form.get("t") or params.get("t")
        request.env["lapor.follower"]._of_leave_token(token).unlink()
        return self._render("left", None, None)

    def _render(self, step, complaint, token):
        entries = complaint.with_env(request.env)._public_entries() if complaint else []
        values = {
            "additional_title": request.env._("News by mail"),
            "step": step,
            "entry": entries[0] if entries else None,
            "token": token,
        }
        return private_page(request.render("lapor_website.register_follow", values))
