from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

from ..tools import supporter
from ..tools.fresh import may_lag
from ..tools.headers import register_page
from ..tools.kept_pages import kept
from ..tools.register_filters import BASE
from ..tools.register_values import report_values
from .register import OPTIONS

PAGE = BASE + "/<string:number>"
LISTED, CHUNK = 40_000, 1000  # reports in the sitemap, newest first, and rows read at once


def public_complaint(number):
    """Return the public complaint of this number. Raises NotFound, the same for unknown and protected ones."""
    complaint = request.env["lapor.complaint"]._public(number)
    if not complaint:
        raise NotFound
    return complaint


def addresses(env, _rule, query):
    """Yield the addresses of public reports for the sitemap, in bounded chunks."""
    if query and BASE not in query:
        return
    complaints, last = env["lapor.complaint"], None
    for _chunk in range(LISTED // CHUNK):
        found, more = complaints._find_public(after=last, limit=CHUNK)
        for complaint in found:
            yield {"loc": f"{BASE}/{complaint.number}"}
        last = found[-1:]
        env.invalidate_all()
        if not more:
            return


class LaporRegisterReport(http.Controller):
    """The page of one public report."""

    @http.route(PAGE, methods=["GET"], sitemap=addresses, **{**OPTIONS, "readonly": may_lag})
    def show(self, number, **params):
        if supporter.COOKIE in request.cookies:
            return self._draw(number, params)
        return register_page(kept(lambda: self._draw(number, params)))

    def _draw(self, number, params):
        complaint = request.env["lapor.complaint"]._public(number)
        kept = complaint or request.env["lapor.complaint"]._public_keeper(number)
        if kept != complaint:  # who followed an old link finds what the matter is handled with
            return request.redirect(f"{BASE}/{kept.number}", code=302)
        complaint = complaint or public_complaint(number)
        if number != complaint.number:
            return request.redirect(f"{BASE}/{complaint.number}", code=301)
        return render_report(complaint, done=params.get("selesai"))


def render_report(complaint, done=None, **more):
    """Render the page of a public complaint; `more` is what its forms have to say."""
    env = request.env
    view = complaint.with_env(env)._public_view()
    values = {
        **report_values(env, view),
        "additional_title": view["title"],
        "website_meta_description": view["excerpt"] or view["title"],
        "is_supporter": complaint._is_endorsed(supporter.known()),
        "share_url": complaint._public_url(),
        "done": done_sentence(env, done),
        "challenge": None,
        "challenged": None,
        "error": None,
        "email": "",
        **more,
    }
    return register_page(request.render("lapor_website.register_report", values))


def done_sentence(env, done):
    """Return what to say after an act, or None."""
    return {
        "dukung": env._("Thank you. Your support counts; nobody learns that it was you."),
        "batal": env._("Your support was taken back."),
        "ikuti": env._("Please look into your mailbox: we have sent a link to confirm. Until then nothing is stored."),
    }.get(done)
