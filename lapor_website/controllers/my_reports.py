from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

from odoo.addons.portal.controllers.portal import pager

from ..tools.detail_values import detail_values, list_rows
from ..tools.headers import private_page
from ..tools.reply_form import ReplyForm
from ..tools.uploads import LARGEST_REQUEST
from .attachments import stream
from .detail_actions import received_reply

PAGE = "/my/lapor"
ONE = PAGE + "/<string:number>"
STEP = 20
OPTIONS = {"type": "http", "auth": "user", "website": True, "sitemap": False}


def owned_complaints():
    """Return the complaints that the logged-in user filed while logged in."""
    # sudo: citizens have no access to the model; the core gives exactly those of this user
    return request.env["lapor.complaint"].sudo()._owned_by(request.env.user)


def owned_complaint(number):
    """Return the user's complaint `number`; anybody else's is not found."""
    complaint = owned_complaints().filtered(lambda owned: owned.number == number)
    if not complaint:
        raise NotFound
    return complaint


def render_mine(complaint, reply, done=None):
    """Render the page of `complaint` inside the citizen's account."""
    values = detail_values(request.env, complaint, reply, f"{PAGE}/{complaint.number}", done)
    return private_page(request.render("lapor_website.detail", values))


class LaporMyReports(http.Controller):
    """The reports of a citizen with an account: the same page as with number and code."""

    @http.route([PAGE, PAGE + "/page/<int:page>"], methods=["GET"], readonly=True, **OPTIONS)
    def index(self, page=1, **_params):
        complaints = owned_complaints()
        pages = pager(url=PAGE, total=len(complaints), page=page, step=STEP)
        shown = complaints[pages["offset"] : pages["offset"] + STEP]
        values = {
            "additional_title": request.env._("My reports"),
            "rows": list_rows(request.env, shown),
            "pager": pages,
            "page_name": "lapor",
        }
        return private_page(request.render("lapor_website.my_reports", values))

    @http.route(ONE, methods=["GET"], readonly=True, **OPTIONS)
    def show(self, number, **params):
        return render_mine(owned_complaint(number), ReplyForm(request.env, None), done=params.get("selesai"))

    # csrf=False: checked in received_reply and answered with the page and the typed text
    @http.route(ONE + "/<string:action>", methods=["POST"], csrf=False, max_content_length=LARGEST_REQUEST, **OPTIONS)
    def act(self, number, action, **_params):
        complaint = owned_complaint(number)
        reply = received_reply(action, complaint.number)
        if reply.action and (reply.errors or not reply.send(complaint)):
            return render_mine(complaint, reply)
        done = f"?selesai={reply.action}" if reply.action else ""
        return request.redirect(f"{PAGE}/{complaint.number}{done}")

    @http.route(ONE + "/lampiran/<int:attachment_id>", methods=["GET"], readonly=True, **OPTIONS)
    def attachment(self, number, attachment_id, **params):
        return stream(owned_complaint(number), attachment_id, small=bool(params.get("kecil")))
