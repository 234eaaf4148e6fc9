from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import content_disposition, request

from ..report.ir_actions_report import TYPE

MOST = 200  # documents in one file


class LaporPdf(http.Controller):
    """The documents that reportlab draws, with the rights of who asks for them."""

    @http.route("/lapor/pdf/<string:report_name>/<string:ids>", type="http", auth="user", methods=["GET", "POST"])
    def pdf(self, report_name, ids, **_params):
        reports = request.env["ir.actions.report"]
        # sudo: which reports there are is no secret; drawing checks the user's own rights
        report = reports.sudo().search([("report_name", "=", report_name), ("report_type", "=", TYPE)], limit=1)
        wanted = [int(part) for part in ids.split(",") if part.isdecimal() and len(part) < 10][:MOST]
        if not report or not wanted:
            raise NotFound
        content, _kind = reports._render(report_name, wanted)
        name = report.name
        if len(wanted) == 1:
            name = f"{name} {request.env[report.model].browse(wanted[0]).display_name}"
        return request.make_response(content, [
            ("Content-Type", "application/pdf"),
            ("Content-Disposition", content_disposition(f"{name}.pdf")),
            ("Cache-Control", "no-store"),
        ])  # fmt: skip
