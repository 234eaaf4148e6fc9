from odoo import http
from odoo.http import request

from ..tools.fresh import may_lag
from ..tools.headers import private_page
from ..tools.mailbox_words import MODELS, subscription_words
from .register_act import ACT

OPTIONS = {"type": "http", "auth": "public", "website": True, "sitemap": False, "save_session": False}


class LaporRegisterMailbox(http.Controller):
    """Where the links in letters of news lead: confirm, and end with one click, whatever the news are about.

    Links change nothing when they are opened: scanners of mail open them too.
    """

    @http.route("/lapor/ikuti", methods=["GET"], readonly=may_lag, **OPTIONS)
    def show(self, **params):
        words = subscription_words(request.env, params.get("t"))
        return self._render("confirm" if words else "expired", words, params.get("t"))

    @http.route("/lapor/ikuti", **ACT)
    def confirm(self, **_params):
        token = request.httprequest.form.get("t")
        words = subscription_words(request.env, token)
        rows = [row for row in (request.env[model]._confirm(token) for model in MODELS) if row is not None]
        if not rows:
            return self._render("expired", None, None)
        return self._render("confirmed" if rows[0] else "full", words, None)

    @http.route("/lapor/berhenti", methods=["GET"], readonly=may_lag, **OPTIONS)
    def ask_to_leave(self, **params):
        return self._render("leave" if left_by(params.get("t")) else "left", None, params.get("t"))

    # The mail program itself posts here, with the token in the address (RFC 8058)
    @http.route("/lapor/berhenti", **ACT)
    def leave(self, **params):
        for rows in left_by(request.httprequest.form.get("t") or params.get("t")):
            rows._leave()
        return self._render("left", None, None)

    def _render(self, step, words, token):
        values = {"additional_title": request.env._("News by mail"), "step": step, "words": words, "token": token}
        return private_page(request.render("lapor_website.register_follow", values))


def left_by(token):
    """Return the subscriptions that `token` ends, a list of recordsets that are not empty."""
    return list(filter(None, (request.env[model]._of_leave_token(token) for model in MODELS)))
