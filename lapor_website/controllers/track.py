from odoo import http
from odoo.http import request

from ..tools import limits
from ..tools.cleaning import clean_line
from ..tools.grants import grant
from ..tools.headers import form_page, private_page

PAGE = "/lapor/lacak"
OPTIONS = {"type": "http", "auth": "public", "website": True}


class LaporTrack(http.Controller):
    """The door to a report: number and access code. Nothing tells an unknown number from a wrong code."""

    @http.route(PAGE, methods=["GET"], readonly=True, sitemap=True, **OPTIONS)
    def show(self, **params):
        sentence = None
        if params.get("alasan") == "tautan":
            sentence = request.env._(
                "This link has expired or is not complete. Open your report with its number and code."
            )
        elif params.get("alasan") == "sesi":
            sentence = request.env._(
                "To protect you, your report was closed again. Type its number and code once more."
            )
        return self._render(notice=sentence)

    # csrf=False: checked below and answered with the form, not with an error page
    @http.route(PAGE, methods=["POST"], csrf=False, sitemap=False, max_content_length=64 * 1024, **OPTIONS)
    def enter(self, **_params):
        sent = request.httprequest.form
        number = clean_line(sent.get("number")).upper()[:40]
        code = clean_line(sent.get("code"))[:40]
        complaint, sentence, status = self._open(number, code, sent.get("csrf_token"))
        if not complaint:
            return self._render(number=number, error=sentence, status=status)
        grant(request.session, complaint.number)
        return private_page(request.redirect(f"{PAGE}/{complaint.number}"))

    def _open(self, number, code, token):
        """Return (complaint, sentence, status): the complaint alone when all is right, else why not."""
        env = request.env
        if not request.validate_csrf(token if isinstance(token, str) else ""):
            return None, env._("Your session has ended. Press the button once more."), 200
        if not number or not code:
            return None, env._("Type both the number of the report and its access code."), 200
        for limit, key in ((limits.TRACK_ADDRESS, None), (limits.TRACK_NUMBER, number)):
            if not limits.allowed(limit, key):
                wait = limits.wait_minutes(limit)
                return None, env._("Too many attempts. Please wait %s minutes and try again.", wait), 429
        # sudo: opened only by the right access code, which is compared in constant time
        complaint = env["lapor.complaint"].sudo()._by_number(number)
        if complaint._check_code(code) and complaint:
            return complaint, None, 200
        return (
            None,
            env._("No report fits this number and access code. Check your receipt, or use the link in our e-mail."),
            200,
        )

    def _render(self, number="", error=None, notice=None, status=200):
        values = {
            "additional_title": request.env._("Track a report"),
            "website_meta_description": request.env._("See how far your report is, with its number and access code."),
            "number": number,
            "error": error,
            "notice": notice,
        }
        response = request.render("lapor_website.track", values)
        response.status_code = status
        return form_page(response)
