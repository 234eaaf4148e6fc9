from odoo.tests import HttpCase, tagged

from .common import LaporCase


@tagged("post_install", "-at_install")
class TestPeriodicTour(LaporCase, HttpCase):
    def test_coordinator_makes_reports(self):
        """One on the city, from the menu to the preview; then one for each SKPD, with the bar."""
        reports = self.env["lapor.periodic.report"]
        before = reports.search([])
        keep = self.skpd_a | self.skpd_b
        (self.env["lapor.skpd"].search([]) - keep - self.unit_a - self.province).active = False
        self.start_tour("/odoo/lapor-reports", "lapor_periodic_report", login="uji_coordinator")
        made = reports.search([]) - before
        self.assertEqual(made.skpd_id, keep | self.unit_a)
        self.assertEqual(len(made), 4)
        self.assertEqual(made.user_id, self.people["coordinator"])
