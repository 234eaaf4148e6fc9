from werkzeug.exceptions import Forbidden

from odoo import http
from odoo.http import content_disposition, request

REPORT = "lapor_complaints.poster_report"


class LaporPoster(http.Controller):
    """The poster in the size that is to be printed, for those who may print it."""

    @http.route(
        "/lapor/poster/<any('a4','a3'):size>", type="http", auth="user", methods=["GET"], website=False, readonly=True
    )
    def poster(self, size):
        report = request.env.ref(REPORT)
        # sudo: who may print it
        if not report.sudo().group_ids & request.env.user.all_group_ids:
            raise Forbidden
        content = request.env[report.sudo().report_name]._sized(request.env.company, size)  # sudo: its name
        return request.make_response(content, [
            ("Content-Type", "application/pdf"),
            ("Content-Disposition", content_disposition(f"LAPOR-poster-{size.upper()}.pdf", "inline")),
            ("Cache-Control", "no-store"),
        ])  # fmt: skip
