from odoo.exceptions import AccessError
from odoo.service.model import get_public_method
from odoo.tests import tagged
from odoo.tools import mute_logger

from .similar_common import LAMP, SimilarCase

QUIET = mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
NOTHING = {"similar": [], "related": [], "joined": [], "earlier": []}


@tagged("post_install", "-at_install")
class TestSimilarAccess(SimilarCase):
    """The panel shows each only what she may read, not even how many others there are."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        self = cls()
        self.act(cls.complaint, "forward")
        cls.ours, cls.unit, cls.theirs = (cls.lamp(title=f"{LAMP['title']} {word}") for word in ("A", "AA", "B"))
        cls.unverified = cls.lamp()
        for complaint, skpd in ((cls.ours, cls.skpd_a), (cls.unit, cls.unit_a), (cls.theirs, cls.skpd_b)):
            self.act(complaint, "forward", skpd=skpd)

    def panel(self, role, complaint=None):
        return self.seen_by(complaint or self.complaint, role).read_beside()

    def ids(self, role, complaint=None):
        return {row["id"] for row in self.panel(role, complaint)["similar"]}

    def test_each_role(self):
        everything = (self.ours | self.unit | self.theirs | self.unverified).ids
        self.assertEqual(self.ids("coordinator"), set(everything))
        self.assertEqual(self.ids("liaison"), set((self.ours | self.unit).ids))
        self.assertEqual(self.ids("head"), set((self.ours | self.unit).ids))
        self.assertEqual(self.ids("liaison_b", self.theirs), set())
        self.assertEqual(self.ids("liaison_unit", self.unit), set())
        for role in ("officer", "oversight", "custodian"):
            self.assertEqual(self.panel(role), NOTHING, role)

    def test_strangers(self):
        for role in ("liaison_b", "liaison_unit", "admin", "citizen", "public"):
            with self.subTest(role=role), QUIET, self.assertRaises(AccessError):
                self.panel(role)

    def test_what_others_have_leaves_no_trace(self):
        before = self.panel("liaison_b", self.theirs)
        for _time in range(3):
            self.act(self.lamp(), "forward")
        self.assertEqual(self.panel("liaison_b", self.theirs), before)

    def test_only_the_coordinator_is_offered_to_join(self):
        rows = self.panel("coordinator")["similar"]
        self.assertTrue(all(row["may_merge"] for row in rows))
        self.assertFalse(any(row["may_merge"] for row in self.panel("liaison")["similar"]))

    def test_a_refusal_is_told_in_place_of_the_button(self):
        self.unverified.sudo()._write({"is_supervision": True})
        row = next(row for row in self.panel("coordinator")["similar"] if row["id"] == self.unverified.id)
        self.assertFalse(row["may_merge"])
        self.assertIn("complained about", row["refusal"])

    def test_nothing_once_it_has_ended(self):
        self.act(self.complaint, "withdraw")
        self.assertEqual(self.ids("coordinator"), set())

    def test_a_supporting_skpd_sees_its_own_besides(self):
        self.act(self.complaint, "involve", supports=[{"skpd": self.skpd_b}])
        self.assertEqual(self.ids("liaison_b"), set(self.theirs.ids))
        self.assertEqual(self.ids("liaison_b", self.theirs), set(self.complaint.ids))

    def test_rows_are_plain_and_without_identity(self):
        row = self.panel("coordinator")["similar"][0]
        self.assertNotIn("Wa Uji", str(row))
        self.assertEqual(
            {type(value) for value in row.values()} - {int, str, bool, list}, set(), "only plain values leave"
        )

    def test_search_is_private(self):
        for name in ("_similar", "_similar_to_this", "_earlier", "_joined_rows"):
            with self.subTest(name=name), self.assertRaises(AccessError):
                get_public_method(self.env["lapor.complaint"], name)
