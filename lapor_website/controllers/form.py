from odoo import http
from odoo.exceptions import UserError
from odoo.http import request

from ..tools import admission, form_answer
from ..tools.form_values import form_values, privacy_version
from ..tools.grants import grant
from ..tools.headers import report_page
from ..tools.kept_pages import kept
from ..tools.report_form import ReportForm
from ..tools.uploads import LARGEST_REQUEST

PAGE = "/lapor/baru"
OPTIONS = {"type": "http", "auth": "public", "website": True}


class LaporReportForm(http.Controller):
    """The report form: steps with JavaScript, one page without; nothing typed is ever lost."""

    @http.route(PAGE, methods=["GET"], readonly=True, sitemap=True, **OPTIONS)
    def show(self, **_params):
        form = ReportForm(request.env, self._known_contact())
        admission.prepare(form)
        if form.challenge:
            return self._render(form)
        own = [form.raw["submission_key"], form.raw["opened"]]
        return report_page(kept(lambda: self._render(form), own=own))

    # csrf=False: a stale token is checked below and answered with the form and all that was typed, not with an error
    @http.route(PAGE, methods=["POST"], csrf=False, sitemap=False, max_content_length=LARGEST_REQUEST, **OPTIONS)
    def submit(self, **_params):
        sent = request.httprequest
        form = ReportForm(request.env, sent.form, sent.files.getlist("attachments"))
        if sent.form.get("questions"):  # without JavaScript: only the questions of the category are asked for
            return self._render(form)
        if not admission.is_ours(form, sent.form):
            return self._refuse(form)
        filed = form.check() and admission.may_file(form, sent.form) and self._file(form)
        if not filed:
            return self._refuse(form)
        complaint, code = filed
        request.session["lapor_receipt"] = {"number": complaint.number, "code": code}
        grant(request.session, complaint.number, proven=True)
        if form_answer.is_wanted():
            return form_answer.filed(complaint, code)
        return request.redirect("/lapor/terima-kasih")

    def _file(self, form):
        """Return (complaint, access code), or None after putting the refusal at its field."""
        try:
            with request.env.cr.savepoint():  # a refused file must not leave half a report behind
                # sudo: the core creates all records as superuser, so that nothing in them names the citizen
                return (
                    request.env["lapor.complaint"]
                    .sudo()
                    ._file(
                        form.complaint_values(),
                        self._reporter(form),
                        form.clean["attachments"],
                        form.raw["submission_key"],
                    )
                )
        except UserError as error:
            form.refuse("attachments" if form.clean["attachments"] else "form", error.args[0])
        return None

    def _reporter(self, form):
        """Return the identity as the core wants it."""
        user = request.env.user
        return {
            **{name: form.clean[name] or False for name in ("name", "email", "phone")},
            "user_id": False if user._is_public() else user.id,
            "lang": request.env.lang,
            "consent_version": privacy_version(request.env),
        }

    def _refuse(self, form):
        """Answer with what is wrong: as the page, or as JSON to the page's script, which keeps the chosen files."""
        return form_answer.refused(form) if form_answer.is_wanted() else self._render(form)

    def _render(self, form):
        """Render the form, empty or as it was sent."""
        return report_page(request.render("lapor_website.form", form_values(request.env, form)))

    def _known_contact(self):
        """Return what we know about a logged-in citizen, to spare her the typing."""
        user = request.env.user
        if user._is_public():
            return {}
        return {"name": user.name, "email": user.email or "", "phone": user.partner_id.phone or ""}
