import json

from odoo import http
from odoo.http import request

from ..tools import grants, limits
from ..tools.fresh import may_lag
from ..tools.headers import PRIVATE, private_page
from ..tools.own_data_form import OwnDataForm, page_values
from .detail import OPTIONS, TRACK, closed_door, granted_complaint
from .my_reports import ONE as MINE
from .my_reports import OPTIONS as MY_OPTIONS
from .my_reports import owned_complaint
from .track import attempts_on

DATA = "/data-saya"
PAGE = TRACK + "/<string:number>" + DATA
MY_PAGE = MINE + DATA
SMALL = 64 * 1024  # bytes


class LaporOwnData(http.Controller):
    """“My data” on the page of a report: see it, correct it, hide it, take a copy, ask for erasure.

    A link in a mail may have been passed on: whoever came by it gives the access code before the data are shown.
    """

    @http.route(PAGE, methods=["GET"], readonly=may_lag, **OPTIONS)
    def show(self, number, **params):
        complaint = granted_complaint(number)
        if not complaint:
            return closed_door()
        form = OwnDataForm(request.env, None, {})
        return self._render(complaint, form, f"{TRACK}/{complaint.number}", done=params.get("selesai"))

    # csrf=False: checked in the form and answered with the page and what was typed
    @http.route(PAGE + "/<string:action>", methods=["POST"], csrf=False, max_content_length=SMALL, **OPTIONS)
    def act(self, number, action, **_params):
        complaint = granted_complaint(number)
        if not complaint:
            return closed_door()
        form = OwnDataForm(request.env, action, request.httprequest.form)
        if action == "kode":
            self._prove(complaint, form)
        elif not grants.is_proven(request.session, complaint.number):
            form.errors["form"] = request.env._("Give the access code first.")
        return self._answer(complaint, form, f"{TRACK}/{complaint.number}")

    @http.route(MY_PAGE, methods=["GET"], readonly=may_lag, **MY_OPTIONS)
    def show_mine(self, number, **params):
        complaint = owned_complaint(number)
        form = OwnDataForm(request.env, None, {})
        return self._render(complaint, form, f"/my/lapor/{complaint.number}", done=params.get("selesai"))

    # csrf=False: as above
    @http.route(MY_PAGE + "/<string:action>", methods=["POST"], csrf=False, max_content_length=SMALL, **MY_OPTIONS)
    def act_mine(self, number, action, **_params):
        complaint = owned_complaint(number)
        form = OwnDataForm(request.env, action, request.httprequest.form)
        return self._answer(complaint, form, f"/my/lapor/{complaint.number}")

    def _prove(self, complaint, form):
        """Let the session prove with the access code that it is the reporter's, as throttled as the door itself."""
        sentence = form.check_token() or form.gate.refusal(attempts_on(complaint.number), form.sent)
        if sentence:
            form.errors["form"] = sentence
        elif complaint._check_code(form.code):
            grants.grant(request.session, complaint.number, proven=True)
        else:
            form.errors["form"] = request.env._("This is not the access code of this report.")

    def _answer(self, complaint, form, base):
        """Do what was asked and go back to the page; a copy is sent as a file."""
        if not form.errors and form.action:
            form.errors.update(filter(None, [self._refusal(complaint, form)]))
        if form.errors:
            return self._render(complaint, form, base)
        if not form.send(complaint):
            return self._render(complaint, form, base)
        if form.copy is not None:
            return self._download(complaint, form.copy)
        done = f"?selesai={form.done}" if form.done else ""
        return private_page(request.redirect(f"{base}{DATA}{done}"))

    def _refusal(self, complaint, form):
        sentence = form.check_token() or limits.refusal(
            (limits.ACT_ADDRESS, limits.address()), (limits.ACT_REPORT, complaint.number)
        )
        return ("form", sentence) if sentence else None

    def _download(self, complaint, copy):
        headers = {
            **PRIVATE,
            "Content-Type": "application/json; charset=utf-8",
            "Content-Disposition": f'attachment; filename="{complaint.number}.json"',
            "X-Content-Type-Options": "nosniff",
        }
        return request.make_response(json.dumps(copy, ensure_ascii=False, indent=2, default=str), headers)

    def _render(self, complaint, form, base, done=None):
        shown = base.startswith("/my/") or grants.is_proven(request.session, complaint.number)
        values = page_values(request.env, complaint, form, base, done, shown)
        return private_page(request.render("lapor_website.own_data", values))
