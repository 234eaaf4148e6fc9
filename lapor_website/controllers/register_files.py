from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

from ..tools.headers import SHORT
from .register import OPTIONS
from .register_report import PAGE, public_complaint

THUMBNAIL, WIDTH = 360, 1600  # pixels


class LaporRegisterFiles(http.Controller):
    """The photos of a public report, drawn anew; hidden and unreleased ones do not exist."""

    @http.route(PAGE + "/foto/<int:file_id>", methods=["GET"], sitemap=False, multilang=False, **OPTIONS)
    def photo(self, number, file_id, kecil=None, **_params):
        file = public_complaint(number)._public_files().filtered(lambda one: one.id == file_id)
        if not file:
            raise NotFound
        size = THUMBNAIL if kecil else WIDTH
        # sudo: this photo is one of those that the public sees
        binary = request.env["ir.binary"].sudo()
        stream = binary._get_image_stream_from(file, "raw", filename=f"{file.id}.jpg", width=size, height=size)
        response = stream.get_response(as_attachment=False, max_age=0, content_security_policy="default-src 'none'")
        response.headers.update(SHORT)
        return response
