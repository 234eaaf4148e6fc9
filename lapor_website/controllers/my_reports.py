from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

from ..tools.fresh import may_lag
from ..tools.reply_form import ReplyForm
from ..tools.uploads import LARGEST_REQUEST
from .attachments import stream
from .detail import render_report
from .detail_actions import received_reply

PAGE = "/my/lapor"
ONE = PAGE + "/<string:number>"
OPTIONS = {"type": "http", "auth": "user", "website": True, "sitemap": False}


def owned_complaint(number):
    """Return the user's complaint `number`; anybody else's is not found."""
    # sudo: citizens have no access to the model; the core gives the complaint only if it is this user's
    complaint = request.env["lapor.complaint"].sudo()._owned_one(request.env.user, number)
    if not complaint:
        raise NotFound
    return complaint


def render_mine(complaint, reply, done=None):
    """Render the page of `complaint` inside the citizen's account."""
    return render_report(complaint, reply, f"{PAGE}/{complaint.number}", done)


class LaporMyReports(http.Controller):
    """The reports of a citizen with an account: the same page as with number and code."""

    @http.route(ONE, methods=["GET"], readonly=may_lag, **OPTIONS)
    def show(self, number, **params):
        return render_mine(owned_complaint(number), ReplyForm(request.env, None), done=params.get("selesai"))

    @http.route(ONE + "/cabut", methods=["GET"], readonly=may_lag, **OPTIONS)
    def withdraw(self, number, **_params):
        return render_mine(owned_complaint(number), ReplyForm(request.env, "withdraw"))

    # csrf=False: checked in received_reply and answered with the page and the typed text
    @http.route(ONE + "/<string:action>", methods=["POST"], csrf=False, max_content_length=LARGEST_REQUEST, **OPTIONS)
    def act(self, number, action, **_params):
        complaint = owned_complaint(number)
        reply = received_reply(action, complaint.number)
        if reply.action and (reply.errors or not reply.send(complaint)):
            return render_mine(complaint, reply)
        done = f"?selesai={reply.action}" if reply.action else ""
        return request.redirect(f"{PAGE}/{complaint.number}{done}")

    @http.route(ONE + "/lampiran/<int:attachment_id>", methods=["GET"], readonly=may_lag, **OPTIONS)
    def attachment(self, number, attachment_id, **params):
        return stream(owned_complaint(number), attachment_id, small=bool(params.get("kecil")))
