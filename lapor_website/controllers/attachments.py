from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

from ..tools.fresh import may_lag
from ..tools.headers import PRIVATE
from .detail import OPTIONS, PAGE, granted_complaint

THUMBNAIL = 360  # pixels


def stream(complaint, attachment_id, small=False):
    """Return the file as a response when it is one of those that the reporter of `complaint` sees."""
    view = complaint._reporter_view()
    events = [*view["timeline"], *(view["kept"] or {"timeline": ()})["timeline"]]
    visible = [*view["attachments"], *(file for event in events for file in event["attachments"])]
    return stream_file(visible, attachment_id, small)


def stream_file(visible, attachment_id, small=False):
    """Return the file as a response when it is one of `visible`, plain values that its reader was shown."""
    name = {file["id"]: file["name"] for file in visible}.get(attachment_id)
    if not name:
        raise NotFound
    # sudo: this id stands in the reporter's own view of the report
    attachment = request.env["ir.attachment"].sudo().browse(attachment_id)
    is_image = (attachment.mimetype or "").startswith("image/")
    binary = request.env["ir.binary"].sudo()
    if small and is_image:
        source = binary._get_image_stream_from(attachment, "raw", filename=name, width=THUMBNAIL, height=THUMBNAIL)
    else:
        source = binary._get_stream_from(attachment, "raw", filename=name)
    # A photo was drawn anew by us and may be shown; anything else is downloaded and never run in our pages
    response = source.get_response(as_attachment=not is_image, max_age=0, content_security_policy="default-src 'none'")
    response.headers.update(PRIVATE, **{"X-Content-Type-Options": "nosniff"})
    return response


class LaporAttachments(http.Controller):
    """The photos and documents of a report, for its reporter alone."""

    @http.route(PAGE + "/lampiran/<int:attachment_id>", methods=["GET"], readonly=may_lag, **OPTIONS)
    def attachment(self, number, attachment_id, **params):
        complaint = granted_complaint(number)
        if not complaint:
            raise NotFound  # the same answer whether or not there is such a report or file
        return stream(complaint, attachment_id, small=bool(params.get("kecil")))
