from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..models.similar_score import cosine, metres_between
from .common import MONDAY
from .similar_common import HERE, LAMP, SimilarCase, north


@tagged("post_install", "-at_install")
class TestSimilar(SimilarCase):
    """Which complaints are found, in which order, and why."""

    def test_same_area_and_words(self):
        other = self.lamp(days=-3)
        self.assertEqual(self.found(), [other])
        self.assertEqual(
            self.reasons(other),
            ["same area", "same category", "words in common: gereja, jalan, lampu, padam", "3 days earlier"],
        )

    def test_a_point_counts_whatever_the_area(self):
        self.complaint = self.lamp(**HERE)
        near = self.lamp(area_id=self.area_2.id, **north(120))
        far = self.lamp(area_id=self.area_2.id, **north(450))
        self.assertIn(near, self.found(limit=20))
        self.assertNotIn(far, self.found(limit=20))
        self.assertEqual(self.reasons(near)[0], "120 m away")

    def test_the_centre_of_an_area_is_no_point(self):
        """Both areas have one and the same centre; the complaints have no points."""
        other = self.lamp(area_id=self.area_2.id)
        self.assertNotIn(other, self.found(limit=20))
        self.complaint = self.lamp(area_id=self.area_2.id, **HERE)
        self.assertEqual(self.found(limit=20), [other])
        self.assertEqual(self.reasons(other)[0], "same area")

    def test_the_equator_is_a_place(self):
        self.complaint = self.lamp(latitude=0.0, longitude=109.33)
        other = self.lamp(area_id=self.area_2.id, latitude=0.0, longitude=109.3305)
        self.assertEqual(self.reasons(other)[0], "60 m away")

    def test_place_alone_is_not_enough(self):
        other = {"title": "Sampah menumpuk", "description": "Belum diangkut petugas", "category_id": self.category.id}
        self.complaint = self.lamp(**HERE)
        waste = self.lamp(**other, **HERE)
        self.assertNotIn(waste, self.found(limit=20))

    def test_words_make_up_for_a_wrong_category(self):
        other = self.lamp(category_id=self.category.id)
        self.assertIn(other, self.found())
        self.assertNotIn("same category", self.reasons(other))

    def test_words_are_compared_by_their_stems(self):
        words = {"title": "Penerangan", "description": "Lampunya memadamkan gereja"}
        other = self.lamp(category_id=self.category.id, **words)
        self.assertEqual(self.complaint._stems("Lampunya padam").keys(), self.complaint._stems("lampu padam").keys())
        self.assertIn(other, self.found(limit=20))

    def test_words_that_say_nothing_do_not_count(self):
        self.assertEqual(self.complaint._stems("Tolong, yang ini sudah tidak ada lagi di sini"), {})
        self.assertEqual(self.complaint._stems("\0 '); DROP TABLE -- & | ! :*"), {"drop": "drop", "table": "table"})

    def test_the_name_of_the_area_is_no_word_in_common(self):
        self.area.name = "Salobar"
        texts = ("Salobar Salobar gelap", "Salobar Salobar banjir")
        self.complaint, other = (self.lamp(title=text, description=text, category_id=False) for text in texts)
        self.assertNotIn(other, self.found(limit=20))

    def test_near_comes_before_far_and_new_before_old(self):
        self.complaint = self.lamp(**HERE)
        far, near, old = (self.lamp(**north(metres)) for metres in (280, 10, 11))
        old.sudo()._write({"received_at": MONDAY - timedelta(days=40)})
        self.assertEqual(self.found(limit=3), [near, old, far])

    def test_window_of_weeks(self):
        self.assertNotIn(self.lamp(days=-60), self.found(limit=20))
        self.assertNotIn(self.lamp(days=60), self.found(limit=20))
        self.env["ir.config_parameter"].set_param("lapor_complaints.similar_weeks", "10")
        self.assertEqual(len(self.found(limit=20)), 2)

    def test_settings(self):
        self.complaint = self.lamp(**HERE)
        other = self.lamp(area_id=self.area_2.id, **north(400))
        parameters = self.env["ir.config_parameter"]
        self.assertNotIn(other, self.found(limit=20))
        parameters.set_param("lapor_complaints.similar_radius", "500")
        self.assertIn(other, self.found(limit=20))
        parameters.set_param("lapor_complaints.similar_score", "200")
        self.assertEqual(self.found(limit=20), [])
        for nonsense in ("", "x", "-3", "nan", "inf", "1e99"):
            for name in ("radius", "weeks", "score", "ended_days"):
                parameters.set_param(f"lapor_complaints.similar_{name}", nonsense)
            self.assertIsInstance(self.found(), list, nonsense)

    def test_recently_ended_ones(self):
        now = fields.Datetime.now()
        closed, withdrawn = (self.bring(state, at=now, area_id=self.area.id, category_id=self.lamps.id, **LAMP)
                             for state in ("closed", "withdrawn"))  # fmt: skip
        self.complaint = self.file(area_id=self.area.id, category_id=self.lamps.id, **LAMP)
        similar = [match.complaint for match in self.complaint._similar_to_this(limit=20)]
        self.assertIn(closed, similar)
        self.assertNotIn(withdrawn, similar)
        self.assertNotIn(closed, [match.complaint for match in self.complaint._similar_to_this(20, ended=False)])
        closed.sudo()._write({"closed_at": now - timedelta(days=20)})
        self.assertNotIn(closed, [match.complaint for match in self.complaint._similar_to_this(limit=20)])

    def test_the_family_is_left_out(self):
        parts = [{"title": LAMP["title"], "skpd": skpd} for skpd in (self.skpd_a, self.skpd_b)]
        self.act(self.complaint, "split", parts=parts)
        self.assertEqual(self.found(), [])
        self.assertEqual(self.found(complaint=self.complaint.child_ids[0]), [])
        joined = self.lamp()
        self.act(joined, "merge", kept=self.complaint)
        self.assertEqual(self.found(), [])

    def test_raw_words_before_filing(self):
        """The public form asks with what was typed so far."""
        complaints = self.env["lapor.complaint"].sudo()._at(MONDAY + timedelta(days=2))
        typed = {**LAMP, "area_id": self.area.id, "category_id": self.lamps.id}
        match = complaints._similar(typed)[0]
        self.assertEqual(match.complaint, self.complaint)
        self.assertIn("2 days ago", complaints._similar_reasons(match, now=True))
        self.assertEqual(complaints._similar(typed, domain=[("is_secret", "=", True)]), [])
        self.assertEqual(complaints._similar(typed, limit=0), [])
        for values in ({}, {"title": None}, {**HERE}, {"area_id": self.area.id}, {**HERE, "title": "x" * 100_000}):
            self.assertIsInstance(complaints._similar(values), list)

    def test_distance(self):
        self.assertAlmostEqual(metres_between((0, 100), (0, 101)), 111_195, delta=1)
        self.assertAlmostEqual(metres_between((-3.7, 128.18), (-3.7, 128.18)), 0)
        self.assertEqual((cosine(set(), {"a"}), round(cosine({"a"}, {"a"}), 3)), (0, 1))
