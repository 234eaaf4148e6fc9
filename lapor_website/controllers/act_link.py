from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

from ..models.complaint import SLUGS
from ..tools import limits
from ..tools.dates import long_date, moment
from ..tools.fresh import may_lag
from ..tools.headers import private_page
from ..tools.link_values import what_became
from ..tools.reasons import choices
from ..tools.reply_form import ReplyForm
from ..tools.uploads import LARGEST_REQUEST
from .attachments import stream_file
from .detail import OPTIONS, closed_door

PAGE = "/lapor/jawab/<string:number>/<string:slug>"
ACTIONS = {slug: action for action, slug in SLUGS.items()}


def linked_event(number, token, action):
    """Return the question or answer that a link in a mail leads to, or none. Raises NotFound for no such page."""
    if action not in SLUGS:
        raise NotFound
    purpose = "complete" if action == "complete" else "respond"
    # sudo: only a token that we have signed for this report, event and purpose opens it
    return request.env["lapor.complaint.event"].sudo()._from_link(number, token, purpose), purpose


class LaporActLink(http.Controller):
    """Answers one question, or says whether the matter is settled, by a link in a mail: without login and code.

    Opening the page changes nothing, for programs that check mails open links too; and it shows no more of the report
    than what is asked. The token is the proof, so an ended session loses nothing.
    """

    @http.route(PAGE, methods=["GET"], readonly=may_lag, **OPTIONS)
    def show(self, number, slug, **params):
        event, purpose = linked_event(number, params.get("t"), ACTIONS.get(slug))
        if not event:
            return closed_door("tautan")
        return self._render(event, purpose, ReplyForm(request.env, None), slug, params["t"], params.get("terkirim"))

    # csrf=False: the signed token is the proof, and it does nothing but this one act
    @http.route(PAGE, methods=["POST"], csrf=False, max_content_length=LARGEST_REQUEST, **OPTIONS)
    def act(self, number, slug, **_params):
        sent = request.httprequest
        action, token = ACTIONS.get(slug), sent.form.get("t")
        event, purpose = linked_event(number, token, action)
        if not event:
            return closed_door("tautan")
        complaint = event.complaint_id
        reply = ReplyForm(request.env, action, sent.form, sent.files.getlist("attachments"))
        tried = (limits.ACT_ADDRESS, limits.address()), (limits.ACT_REPORT, complaint.number)
        if sentence := limits.refusal(*tried):
            reply.errors["form"] = sentence
        if not event._link_is_open(purpose) or reply.errors or not reply.send(complaint):
            return self._render(event, purpose, reply, slug, token)
        return private_page(request.redirect(f"{sent.path}?t={token}&terkirim=1"))

    @http.route(PAGE + "/lampiran/<int:attachment_id>", methods=["GET"], readonly=may_lag, **OPTIONS)
    def attachment(self, number, slug, attachment_id, **params):
        event, _purpose = linked_event(number, params.get("t"), ACTIONS.get(slug))
        files = event._timeline_values()["attachments"] if event else []
        return stream_file(files, attachment_id, small=bool(params.get("kecil")))

    def _render(self, event, purpose, reply, slug, token, sent=False):
        env, complaint = request.env, event.complaint_id
        is_open = event._link_is_open(purpose)
        told = event._timeline_values()
        action = ACTIONS[slug]
        whole = complaint._whole()
        values = {
            "additional_title": env._("Your report"),
            "action": action, "reply": reply, "token": token, "is_open": is_open, "sent": sent,
            "asked": {**told, "moment": moment(env, event.date)},
            "deadline": long_date(env, complaint.silence_deadline) if is_open else "",
            "became": None if is_open else what_became(event),
            "choices": choices(env, [action] if is_open else []),
            "number": whole.number, "report_title": whole.original_title or whole.title,
            "view": {"parts": whole._reporter_view()["parts"] if action == "dispute" else [], "rating_reasons": []},
            "base": f"/lapor/jawab/{whole.number}/{slug}", "query": f"t={token}",
            "others": {name: f"/lapor/jawab/{whole.number}/{other}?t={token}" for name, other in SLUGS.items()},
        }  # fmt: skip
        return private_page(request.render("lapor_website.act_link", values))
