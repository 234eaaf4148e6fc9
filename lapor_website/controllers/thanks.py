from odoo import http
from odoo.http import request

from ..tools import grants
from ..tools.dates import long_date
from ..tools.fresh import may_lag
from ..tools.headers import private_page


class LaporThanks(http.Controller):
    """Number, access code and date, right after filing. The code is shown here and in the mail, nowhere else."""

    @http.route("/lapor/terima-kasih", type="http", auth="public", website=True, methods=["GET"], readonly=may_lag,
                sitemap=False)  # fmt: skip
    def thanks(self, **_params):
        receipt = request.session.get("lapor_receipt") or {}
        number = receipt.get("number")
        if not number or not grants.is_granted(request.session, number):
            request.session.pop("lapor_receipt", None)  # the code stays in the session no longer than it is needed
            return private_page(request.redirect("/lapor/lacak"))
        # sudo: the report that this very session has just filed
        complaint = request.env["lapor.complaint"].sudo()._by_number(number)
        if not complaint:
            return private_page(request.redirect("/lapor/lacak"))
        view = complaint._reporter_view()
        values = {
            "additional_title": request.env._("Your report was received"),
            "view": view,
            "code": receipt.get("code"),
            "answer_by": long_date(request.env, view["answer_by"]),
            "verify_by": long_date(request.env, view["verify_by"]),
            "has_email": bool(complaint._reporter().email),
        }
        return private_page(request.render("lapor_website.thanks", values))
