from odoo import http
from odoo.http import request

from ..tools import csrf, limits
from ..tools.admission import captcha_refusal
from ..tools.cleaning import clean_line
from ..tools.gate import Gate
from ..tools.grants import grant
from ..tools.headers import form_page, private_page
from ..tools.kept_pages import kept

PAGE = "/lapor/lacak"
OPTIONS = {"type": "http", "auth": "public", "website": True}


class LaporTrack(http.Controller):
    """The door to a report: number and access code. Nothing tells an unknown number from a wrong code."""

    @http.route(PAGE, methods=["GET"], readonly=True, sitemap=True, **OPTIONS)
    def show(self, **params):
        return form_page(kept(lambda: self._draw(params)))

    def _draw(self, params):
        sentence = None
        if params.get("alasan") == "tautan":
            sentence = request.env._(
                "This link has expired or is not complete. Open your report with its number and code."
            )
        elif params.get("alasan") == "sesi":
            sentence = request.env._(
                "To protect you, your report was closed again. Type its number and code once more."
            )
        # From the QR code of a receipt: the number, never the code
        return self._render(clean_line(params.get("nomor")).upper()[:40], notice=sentence)

    # csrf=False: checked below and answered with the form, not with an error page
    @http.route(PAGE, methods=["POST"], csrf=False, sitemap=False, max_content_length=64 * 1024, **OPTIONS)
    def enter(self, **_params):
        sent = request.httprequest.form
        typed = clean_line(sent.get("number")).upper()[:40], clean_line(sent.get("code"))[:40]
        gate = Gate("track", limits.session(), once=True)
        complaint, sentence = self._open(gate, *typed, sent)
        if not complaint:
            return self._render(*typed, error=sentence, gate=gate)
        grant(request.session, complaint.number, proven=True)
        return private_page(request.redirect(f"{PAGE}/{complaint.number}"))

    def _open(self, gate, number, code, sent):
        """Return (complaint, sentence): the complaint alone when all is right, else why not.

        Whether there is a report of this number changes nothing: neither the answer nor its time nor what is counted.
        """
        env = request.env
        nothing = env["lapor.complaint"]
        if not csrf.is_valid(sent):
            return nothing, env._("Your session has ended. Press the button once more.")
        if not number or not code:
            return nothing, env._("Type both the number of the report and its access code.")
        sentence = captcha_refusal("lapor_track") or gate.refusal(attempts_on(number), sent)
        if sentence:
            return nothing, sentence
        # sudo: opened only by the right access code, which is compared in constant time
        complaint = nothing.sudo()._opened_by(number, code)
        return complaint, env._(
            "No report fits this number and access code. Check your receipt, or use the link in our e-mail."
        )

    def _render(self, number="", code="", error=None, notice=None, gate=None):
        values = {
            "additional_title": request.env._("Track a report"),
            "website_meta_description": request.env._("See how far your report is, with its number and access code."),
            "number": number,
            # Typed a moment ago and not yet tried: whoever is asked for a proof need not type it twice
            "code": code if gate and gate.challenge else "",
            "challenge": gate and gate.challenge,
            "error": error,
            "notice": notice,
        }
        response = request.render("lapor_website.track", values)
        response.status_code = 429 if gate and gate.is_flood else 200
        return form_page(response)


def attempts_on(number):
    """Return what one attempt to open `number` counts against."""
    address = limits.address()
    return [
        (limits.TRACK_ADDRESS, address),
        (limits.TRACK_NUMBER, f"{number}|{address}"),
        (limits.TRACK_ANYWHERE, number),
    ]
