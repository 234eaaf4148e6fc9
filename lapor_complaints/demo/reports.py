from odoo import models

from ..report.periodic.periods import last_finished, moved

SUBSCRIBED = (("walikota", False), ("sekda", False), ("kepala.dpupr", "skpd_dpupr"))


class LaporDemo(models.AbstractModel):
    _inherit = "lapor.demo"

    def _report_last_month(self):
        """Make the reports on the last month, of the city and of one SKPD; the next ones go to who subscribes."""
        users = self.env["res.users"].sudo()
        coordinator = users.search([("login", "=", "koordinator")])
        reports = self.env["lapor.periodic.report"].with_user(coordinator)
        start = last_finished("month", reports._calendar()._lapor_today())
        for skpd in (self.env["lapor.skpd"], self._xml("skpd_dpupr")):
            reports._make("month", start, skpd)
        for login, skpd in SUBSCRIBED:
            one = self.env["lapor.report.subscription"].sudo().create({
                "user_id": users.search([("login", "=", login)]).id, "skpd_id": self._xml(skpd).id if skpd else False,
            })  # fmt: skip
            one._wait_for(moved("month", start, 1))
