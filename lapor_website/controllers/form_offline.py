from odoo import http
from odoo.http import request
from odoo.tools import file_open

from ..tools import opened
from ..tools.form_values import form_values, offline
from ..tools.headers import PRIVATE, report_page
from ..tools.report_form import ReportForm
from ..tools.worker_script import worker_script

OPTIONS = {"type": "http", "auth": "public", "website": True, "methods": ["GET"], "readonly": True, "sitemap": False}


class LaporOfflineForm(http.Controller):
    """What a device needs to write a report without a network, and to send it when there is one again."""

    @http.route("/lapor/baru/luring", **OPTIONS)
    def shell(self, **_params):
        """Return the empty form: nobody's name, key or token is in it, for the device keeps it."""
        form = ReportForm(request.env, {})
        form.raw.update(submission_key="", opened="")
        response = report_page(request.render("lapor_website.form", form_values(request.env, form, is_shell=True)))
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    @http.route("/lapor/baru/token", multilang=False, **OPTIONS)
    def token(self, **_params):
        """Return what a report that has waited needs to be sent now: the tokens of the present session."""
        user = request.env.user
        values = {
            "csrf_token": request.csrf_token(),
            "opened": opened.stamp(),
            "wait": opened.least_seconds(),
            "account": str(0 if user._is_public() else user.id),
        }
        return request.make_json_response(values, headers=PRIVATE)

    @http.route("/lapor/sw.js", multilang=False, save_session=False, **OPTIONS)
    def worker(self, **_params):
        """Return the service worker; one that removes itself and all it kept when the city has switched it off."""
        if offline(request.env):
            script = worker_script(request.env)
        else:
            with file_open("lapor_website/static/src/offline/gone.js") as source:
                script = source.read()
        headers = [
            ("Content-Type", "text/javascript; charset=utf-8"), ("Cache-Control", "no-cache"),
            ("Service-Worker-Allowed", "/"), ("X-Content-Type-Options", "nosniff"),
        ]  # fmt: skip
        return request.make_response(script, headers)
