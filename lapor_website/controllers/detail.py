from odoo import http
from odoo.http import request

from ..tools import grants
from ..tools.detail_values import detail_values
from ..tools.fresh import may_lag
from ..tools.headers import private_page
from ..tools.last_visit import Visits
from ..tools.reply_form import ReplyForm

TRACK = "/lapor/lacak"
PAGE = TRACK + "/<string:number>"
OPTIONS = {"type": "http", "auth": "public", "website": True, "sitemap": False}


def granted_complaint(number):
    """Return the complaint when this session has opened it with its code or a signed link, else nothing."""
    # sudo: this session has proven that it is the reporter's; all others get the empty recordset
    complaints = request.env["lapor.complaint"].sudo()
    return complaints._by_number(number) if grants.is_granted(request.session, number) else complaints


def closed_door(reason="sesi"):
    """Send to the form for number and code; the same answer for numbers that exist and those that do not."""
    return private_page(request.redirect(f"{TRACK}?alasan={reason}"))


class LaporDetail(http.Controller):
    """The page of one report for its reporter, after number and code or from a signed link in a mail."""

    @http.route(PAGE, methods=["GET"], readonly=may_lag, **OPTIONS)
    def show(self, number, **params):
        if params.get("t"):
            return self._from_link(number, params["t"])
        complaint = granted_complaint(number)
        if not complaint:
            return closed_door()
        return render_detail(complaint, ReplyForm(request.env, None), done=params.get("selesai"))

    @http.route(PAGE + "/cabut", methods=["GET"], readonly=may_lag, **OPTIONS)
    def withdraw(self, number, **_params):
        complaint = granted_complaint(number)
        return render_detail(complaint, ReplyForm(request.env, "withdraw")) if complaint else closed_door()

    def _from_link(self, number, token):
        """Open the report by the token of a mail and drop the token from the address. Changes nothing else."""
        # sudo: only compares the signed token, which nobody else can make
        complaint = request.env["lapor.complaint"].sudo()._by_number(number)
        if not complaint or not complaint._check_token(token, "track"):
            return closed_door("tautan")
        grants.grant(request.session, complaint.number)
        return private_page(request.redirect(f"{TRACK}/{complaint.number}"))


def render_detail(complaint, reply, done=None):
    """Render the page of `complaint` with what the reporter typed in `reply`."""
    return render_report(complaint, reply, f"{TRACK}/{complaint.number}", done)


def render_report(complaint, reply, base, done=None):
    """Render the page of `complaint` whose address is `base`; withdrawing, which ends all, has a page of its own."""
    visits = Visits()
    values = detail_values(request.env, complaint, reply, base, done, since=visits.see(complaint.number))
    withdraws = reply.action == "withdraw" and "withdraw" in values["view"]["actions"]
    template = "lapor_website.withdraw" if withdraws else "lapor_website.detail"
    return visits.remember(private_page(request.render(template, values)))
