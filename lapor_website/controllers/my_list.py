from urllib.parse import urlencode

from odoo import http
from odoo.exceptions import UserError
from odoo.http import request

from odoo.addons.portal.controllers.portal import pager

from ..tools import limits
from ..tools.cleaning import clean_line
from ..tools.detail_values import list_rows
from ..tools.fresh import may_lag
from ..tools.gate import Gate
from ..tools.headers import private_page
from ..tools.last_visit import Visits
from .my_reports import OPTIONS, PAGE
from .track import attempts_on

STEP, MOST_ASKED = 20, 20
STATUS = {"menunggu": "asked", "berjalan": "running", "selesai": "ended"}
EMPTY = {"number": "", "code": "", "error": None, "challenge": None}


class LaporMyList(http.Controller):
    """The list of a citizen's reports: what waits for her first. Costs the same for one report and for thousands."""

    @http.route([PAGE, PAGE + "/page/<int:page>"], methods=["GET"], readonly=may_lag, **OPTIONS)
    def index(self, page=1, **params):
        return self._render(params.get("status"), params.get("cari"), page, done=params.get("selesai") == "tautan")

    # csrf=False: checked in _opened and answered with the page and what was typed
    @http.route(PAGE + "/tautkan", methods=["POST"], csrf=False, max_content_length=64 * 1024, **OPTIONS)
    def claim(self, **_params):
        sent = request.httprequest.form
        claim = {
            **EMPTY,
            "number": clean_line(sent.get("number")).upper()[:40],
            "code": clean_line(sent.get("code"))[:40],
        }
        complaint = self._opened(claim, sent)
        if complaint:
            try:
                complaint._claim(request.env.user)
                return request.redirect(f"{PAGE}?selesai=tautan")
            except UserError as error:
                claim["error"] = error.args[0]
        return self._render(claim=claim)

    def _opened(self, claim, sent):
        """Return the complaint that number and code of `claim` open, or none with the sentence that says why.

        As on the tracking page: nothing tells an unknown number from a wrong code.
        """
        env, token = request.env, sent.get("csrf_token")
        gate = Gate("track", limits.session(), once=True)
        nothing = env["lapor.complaint"]
        if not request.validate_csrf(token if isinstance(token, str) else ""):
            claim["error"] = env._("Your session has ended. Press the button once more.")
        elif not claim["number"] or not claim["code"]:
            claim["error"] = env._("Type both the number of the report and its access code.")
        elif sentence := gate.refusal(attempts_on(claim["number"]), sent):
            claim.update(error=sentence, challenge=gate.challenge)
        if claim["error"]:
            return nothing
        # sudo: opened only by the right access code, which is compared in constant time
        complaint = nothing.sudo()._opened_by(claim["number"], claim["code"])
        if not complaint:
            claim.update(code="", error=env._("No report fits this number and access code."))
        return complaint

    def _render(self, status=None, words=None, page=1, done=False, claim=None):
        user, words = request.env.user, clean_line(words)[:100]
        status = status if status in STATUS else None
        # sudo: citizens have no access to the model; the domain gives exactly those of this user
        own = request.env["lapor.complaint"].sudo()
        counts = own._owned_counts(user, words)
        total = counts[STATUS[status]] if status else counts["running"] + counts["ended"]
        chosen = {name: value for name, value in (("status", status), ("cari", words)) if value}
        visits = Visits()
        since = visits.see(f"list {user.id}")
        first = not status and page <= 1 and counts["asked"]
        asked = self._asked(own, user, words) if first else own.browse()
        pages = pager(url=PAGE, total=total, page=page, step=STEP, url_args=chosen)
        rows = self._listed(own, user, words, status, pages["offset"])
        values = {
            "additional_title": request.env._("My reports"),
            "asked": list_rows(request.env, asked, visits, since),
            "rows": list_rows(request.env, rows, visits, since),
            "counts": counts, "status": status, "words": words, "pager": pages, "page_name": "lapor",
            "kept": urlencode({"cari": words}) if words else "", "done": done, "claim": claim or EMPTY,
        }  # fmt: skip
        return visits.remember(private_page(request.render("lapor_website.my_reports", values)))

    def _asked(self, own, user, words):
        """Return what waits for the reporter, the nearest date first."""
        domain = own._owned_domain(user, words, "asked")
        return own.search(domain, order="deadline, id", limit=MOST_ASKED)

    def _listed(self, own, user, words, status, offset):
        domain = own._owned_domain(user, words, STATUS.get(status))
        if not status:
            domain &= ~own._owned_domain(user, words, "asked")
        return own.search(domain, order="received_at desc, id desc", offset=offset, limit=STEP)
