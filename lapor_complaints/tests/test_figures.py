"""The three figures of the landing page."""

from odoo.tests import tagged

from .common import PATHS, LaporCase


@tagged("post_install", "-at_install")
class TestFigures(LaporCase):
    def test_they_are_as_of_the_last_count(self):
        complaints = self.env["lapor.complaint"].sudo()
        complaints._cron_count_figures()
        before = complaints._figures()
        for state in PATHS:
            self.bring(state)
        self.assertEqual(complaints._figures(), before, "nothing is counted while a page is drawn")
        self.env.ref("lapor_complaints.ir_cron_lapor_count_figures").ir_actions_server_id.run()
        after = complaints._figures()
        change = {name: after[name] - before[name] for name in after}
        self.assertEqual(change, {"received": len(PATHS), "open": 6, "closed": 1})

    def test_before_the_first_count_they_are_zero(self):
        self.env["ir.config_parameter"].sudo().search([("key", "=", "lapor.figures")]).unlink()
        self.assertEqual(self.env["lapor.complaint"]._figures(), {"received": 0, "open": 0, "closed": 0})

    def test_the_public_may_have_them_and_it_costs_nothing(self):
        complaints = self.env["lapor.complaint"].with_user(self.people["public"])
        complaints._figures()
        with self.assertQueryCount(0):
            complaints._figures()
