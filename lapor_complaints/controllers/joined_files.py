from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

from ..models.complaint_joined_words import FILES

THUMBNAIL = 220  # pixels
NO_ACTIVE_CONTENT = "default-src 'none'"


class LaporJoinedFiles(http.Controller):
    """Photos and documents of joined reports, for who may read the complaint that is kept."""

    @http.route(FILES + "/<int:complaint_id>/<int:file_id>", type="http", auth="user", methods=["GET"], readonly=True)
    def file(self, complaint_id, file_id, small=None, **_params):
        complaint = request.env["lapor.complaint"].browse(complaint_id)
        # the same answer whether there is no such complaint or file, or it is not the user's
        if not complaint.exists() or not complaint.has_access("read"):
            raise NotFound
        attachment = complaint._joined_file(file_id)
        if not attachment:
            raise NotFound
        # sudo: this file stands in what the user was just shown to be allowed to read
        binary = request.env["ir.binary"].sudo()
        is_image = (attachment.mimetype or "").startswith("image/")
        if small and is_image:
            stream = binary._get_image_stream_from(attachment, "raw", width=THUMBNAIL, height=THUMBNAIL)
        else:
            stream = binary._get_stream_from(attachment, "raw", filename=attachment.name)
        response = stream.get_response(as_attachment=not is_image, max_age=0, content_security_policy=NO_ACTIVE_CONTENT)
        response.headers.update({"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"})
        return response
