from odoo.tests import HttpCase, tagged

from .practice_common import PracticeCase


@tagged("post_install", "-at_install")
class TestLearnTours(PracticeCase, HttpCase):
    """The guided tours are walked as people are led, so that they cannot rot."""

    def test_liaison(self):
        mine = self.practice("liaison")
        self.start_tour("/odoo/lapor-practice", "lapor_learn_liaison", login="uji_liaison")
        closed = mine.filtered(lambda one: one.state == "closed")
        self.assertEqual((len(closed), closed.dispute_count, closed.closed_by), (1, 1, "reporter"))

    def test_verifier(self):
        mine = self.practice("coordinator")
        self.start_tour("/odoo/lapor-practice", "lapor_learn_verifier", login="uji_coordinator")
        closed = mine.filtered(lambda one: one.state == "closed")
        self.assertEqual((len(closed), closed.return_count), (1, 1))

    def test_head(self):
        mine = self.practice("head")
        self.start_tour("/odoo/lapor-practice", "lapor_learn_head", login="uji_head")
        self.assertFalse(mine.filtered("answer_state"))
        self.assertEqual(len(mine.filtered("answer_reason")), 1)
