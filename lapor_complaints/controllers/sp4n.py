from werkzeug.exceptions import Forbidden

from odoo.exceptions import AccessError
from odoo.http import Controller, content_disposition, request, route

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST = 100_000


class Sp4nDownloads(Controller):
    @route("/lapor/sp4n/selisih.xlsx", type="http", auth="user", methods=["GET"], readonly=True)
    def differences(self, ids="", **_others):
        """The reconciliation list as a workbook: the rows `ids`, all without them. For the coordinator alone."""
        chosen = [int(id_) for id_ in ids.split(",") if id_.isdecimal() and len(id_) < 10][:MOST]
        try:
            content = request.env["lapor.sp4n.difference"]._workbook([("id", "in", chosen)] if chosen else [])
        except AccessError:
            raise Forbidden from None
        headers = [
            ("Content-Type", XLSX), ("Content-Disposition", content_disposition("selisih-sp4n.xlsx")),
            ("Cache-Control", "no-store"),
        ]  # fmt: skip
        return request.make_response(content, headers)
