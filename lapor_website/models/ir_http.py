import re

from werkzeug.exceptions import NotFound, RequestEntityTooLarge

from odoo import SUPERUSER_ID, models
from odoo.http import Response, request

from ..tools import fresh

# What no browser sends: control signs, and steps upwards that are hidden by their encoding
STRANGE = re.compile(r"[\x00-\x1f\x7f]|(^|[/\\])\.{1,2}([/\\]|$)")


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _match(cls, path):
        if STRANGE.search(path):
            raise NotFound  # Odoo would fall over them: in the header of a redirect, in an address made of them
        # The city's language, not the browser's, until a visitor chooses one: phones here often come set to English
        # while their owners, the reports and the answers are Indonesian.
        if request.session.uid is None and not request.cookies.get("frontend_lang"):
            request.update_context(lang=cls._city_language() or request.default_lang())
        return super()._match(path)

    @classmethod
    def _serve_fallback(cls):
        if STRANGE.search(request.httprequest.path):
            return None  # no page and no attachment has such an address, and the database refuses to look for it
        return super()._serve_fallback()

    @classmethod
    def _city_language(cls):
        # As superuser: nobody is known yet at this point, and only a cached setting of the public site is read
        env = request.env(user=SUPERUSER_ID)
        language_id = env["website"].get_current_website()._get_cached("default_lang_id")
        return env["res.lang"]._get_data(id=language_id).code

    @classmethod
    def _dispatch(cls, endpoint):
        # A form field of this name would collide with the method's own first argument and answer with an error 500.
        request.params.pop("self", None)
        request.params.pop(None, None)  # a part of a multipart body without a name
        response = super()._dispatch(endpoint)
        if request.httprequest.method == "POST" and getattr(request, "is_frontend", False):
            fresh.remember()
        return response

    @classmethod
    def _handle_error(cls, exception):
        if isinstance(exception, RequestEntityTooLarge) and getattr(request, "is_frontend", False):
            return cls._too_large()
        if isinstance(exception, NotFound) and STRANGE.search(request.httprequest.path):
            return Response("404", status=404, content_type="text/plain")  # a page would hold its own address
        return super()._handle_error(exception)

    @classmethod
    def _get_error_html(cls, env, code, values):
        try:
            return super()._get_error_html(env, code, values)
        except UnicodeDecodeError:  # Odoo's page names its own address, and this one is no text at all
            return code, f"<!DOCTYPE html><title>LAPOR</title><p>{code}</p>"

    @classmethod
    def _too_large(cls):
        """Say in words that a request was too large. Odoo's own error page would try to read it once more."""
        request.params = {}
        cls._frontend_pre_dispatch()
        page = request.env["ir.ui.view"]._render_template("lapor_website.too_large", {})
        response = Response(page, status=413, content_type="text/html;charset=utf-8")
        cls._post_dispatch(response)
        return response
