from odoo.tests import HttpCase, tagged

from .similar_common import SimilarCase


@tagged("post_install", "-at_install")
class TestTourBeside(SimilarCase, HttpCase):
    """The verifier relates, takes that back and joins, all from the panel beside the form."""

    def test_verifier_joins_from_the_panel(self):
        kept = self.lamp(title="Lampu padam di pasar", description="Lampu jalan padam sejak Senin")
        joined = self.lamp(title="Gelap dekat pasar", description="Lampu jalan padam sejak Senin")
        self.start_tour("/odoo", "lapor_verifier_joins", login="uji_coordinator")
        self.assertEqual((joined.state, joined.merged_into_id, kept.merged_count), ("merged", kept, 1))
        kinds = joined.event_ids.mapped("kind")
        self.assertEqual(kinds, ["filed", "relate", "unrelate", "merge"])
        self.assertEqual(joined.event_ids[-1].note, "Ruas yang sama")
