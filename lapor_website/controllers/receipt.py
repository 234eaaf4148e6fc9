from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import content_disposition, request

from odoo.addons.lapor_complaints.report.pdf import NotDrawn

from ..tools import grants
from ..tools.fresh import may_lag
from ..tools.headers import private_page
from .detail import OPTIONS, PAGE, TRACK, closed_door, granted_complaint
from .my_reports import ONE, owned_complaint
from .my_reports import OPTIONS as MY_OPTIONS
from .my_reports import PAGE as MINE

FILE = "/tanda-terima.pdf"


def receipt(complaint, code=None, base=TRACK):
    """Return the receipt of `complaint`, whose reporter asks, as a response, in the language of the page."""
    # sudo: the caller has made sure that this is the reporter; the paper names no anonymous one
    report = complaint.sudo().with_context(lang=request.env.lang)
    try:
        content = request.env["report.lapor_complaints.receipt"].sudo()._draw(report, code)
    except NotDrawn:
        return not_drawn(complaint, code, base)
    name = request.env._("Receipt %s.pdf", complaint.number)
    headers = [("Content-Type", "application/pdf"), ("Content-Disposition", content_disposition(name))]
    return private_page(request.make_response(content, headers))


def not_drawn(complaint, code, base):
    """Return the page that says what to do without the paper; the report's own page is under `base`."""
    values = {"additional_title": request.env._("Receipt"), "number": complaint.number, "code": code,
              "base": base}  # fmt: skip
    response = request.render("lapor_website.no_receipt", values)
    response.status_code = 503
    return private_page(response)


class LaporReceipt(http.Controller):
    """The receipt as PDF. The access code stands on it only right after filing, in the session that has filed."""

    @http.route("/lapor/terima-kasih" + FILE, methods=["GET"], readonly=may_lag, **OPTIONS)
    def after_filing(self, **_params):
        kept = request.session.get("lapor_receipt") or {}
        complaint = granted_complaint(kept.get("number") or "")
        fresh = complaint and grants.is_proven(request.session, complaint.number)
        return receipt(complaint, kept.get("code")) if fresh else closed_door()

    @http.route(PAGE + FILE, methods=["GET"], readonly=may_lag, **OPTIONS)
    def after_tracking(self, number, **_params):
        complaint = granted_complaint(number)
        if not complaint:
            raise NotFound  # the same answer whether or not there is such a report
        return receipt(complaint)

    @http.route(ONE + FILE, methods=["GET"], readonly=may_lag, **MY_OPTIONS)
    def mine(self, number, **_params):
        return receipt(owned_complaint(number), base=MINE)
