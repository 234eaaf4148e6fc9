from odoo import http
from odoo.http import request

from ..tools import csrf, grants, limits
from ..tools.reply_form import ReplyForm
from ..tools.uploads import LARGEST_REQUEST
from .detail import OPTIONS, PAGE, TRACK, closed_door, granted_complaint, render_detail


def received_reply(action, number):
    """Return the ReplyForm of this request; a stale token or a flood on report `number` is put into its errors."""
    sent = request.httprequest
    reply = ReplyForm(request.env, action, sent.form, sent.files.getlist("attachments"))
    if not csrf.is_valid(sent.form):
        reply.errors["form"] = request.env._(
            "Your session has ended, so nothing was sent yet. Please send it once more."
        )
    elif sentence := limits.refusal((limits.ACT_ADDRESS, limits.address()), (limits.ACT_REPORT, number)):
        reply.errors["form"] = sentence
    return reply


class LaporDetailActions(http.Controller):
    """What the reporter does on the page of her report: reply, confirm, dispute, withdraw, rate."""

    # csrf=False: checked in received_reply and answered with the page and the typed text
    @http.route(PAGE + "/<string:action>", methods=["POST"], csrf=False, max_content_length=LARGEST_REQUEST, **OPTIONS)
    def act(self, number, action, **_params):
        complaint = granted_complaint(number)
        if not complaint:
            return closed_door()
        reply = received_reply(action, complaint.number)
        if not reply.action:
            return request.redirect(f"{TRACK}/{complaint.number}")
        if reply.errors or not reply.send(complaint):
            return render_detail(complaint, reply)
        grants.grant(request.session, complaint.number)
        return request.redirect(f"{TRACK}/{complaint.number}?selesai={reply.action}")
