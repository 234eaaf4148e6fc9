from odoo import http
from odoo.exceptions import UserError
from odoo.http import request

from ..tools import admission
from ..tools.grants import grant
from ..tools.headers import form_page
from ..tools.report_checks import LIMITS
from ..tools.report_form import ReportForm
from ..tools.uploads import LARGEST_REQUEST

PAGE = "/lapor/baru"
OPTIONS = {"type": "http", "auth": "public", "website": True}


class LaporReportForm(http.Controller):
    """The report form: one page, no JavaScript needed, nothing typed is ever lost."""

    @http.route(PAGE, methods=["GET"], readonly=True, sitemap=True, **OPTIONS)
    def show(self, **_params):
        form = ReportForm(request.env, self._known_contact())
        admission.prepare(form)
        return self._render(form)

    # csrf=False: a stale token is checked below and answered with the form and all that was typed, not with an error
    @http.route(PAGE, methods=["POST"], csrf=False, sitemap=False, max_content_length=LARGEST_REQUEST, **OPTIONS)
    def submit(self, **_params):
        sent = request.httprequest
        form = ReportForm(request.env, sent.form, sent.files.getlist("attachments"))
        if not admission.is_ours(form, sent.form):
            return self._render(form)
        filed = form.check() and admission.may_file(form, sent.form) and self._file(form)
        if not filed:
            return self._render(form)
        complaint, code = filed
        request.session["lapor_receipt"] = {"number": complaint.number, "code": code}
        grant(request.session, complaint.number, proven=True)
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
            "consent_version": self._privacy_version(),
        }

    def _render(self, form):
        """Render the form, empty or as it was sent."""
        env = request.env
        values = {
            "additional_title": env._("File a report"),
            "website_meta_description": env._("Send a complaint, an aspiration or a question to the city."),
            "form": form,
            "limits": LIMITS,
            "categories": env["lapor.category"]._choices(),
            "areas": env["lapor.area"]._choices(),
            "privacy_version": self._privacy_version(),
        }
        return form_page(request.render("lapor_website.form", values))

    def _privacy_version(self):
        parameters = request.env["ir.config_parameter"].sudo()  # sudo: the version printed under the notice
        return parameters.get_param("lapor_website.privacy_version", "1")

    def _known_contact(self):
        """Return what we know about a logged-in citizen, to spare her the typing."""
        user = request.env.user
        if user._is_public():
            return {}
        return {"name": user.name, "email": user.email or "", "phone": user.partner_id.phone or ""}
