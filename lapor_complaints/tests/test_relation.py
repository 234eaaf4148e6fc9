from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import LaporCase

QUIET = mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")


@tagged("post_install", "-at_install")
class TestRelation(LaporCase):
    """Two complaints that belong together: shown on both, to each as far as she may read."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        self = cls()
        cls.one, cls.two = self.bring("in_progress"), self.bring("forwarded", title="Judulkenari")
        cls.theirs = self.bring("submitted", title="Judulkenari")
        self.act(cls.theirs, "forward", skpd=cls.skpd_b)

    def related(self, role, complaint):
        return {row["id"] for row in self.seen_by(complaint, role).read_beside()["related"]}

    def relate(self, role, one, two, method="relate"):
        getattr(self.seen_by(one, role), method)(two.id)

    def test_on_both_sides_once_and_away_again(self):
        for _time in range(2):
            self.relate("liaison", self.one, self.two)
        for one, two in ((self.one, self.two), (self.two, self.one)):
            self.assertEqual(self.related("liaison", one), {two.id})
            events = one.event_ids.filtered(lambda event: event.kind == "relate")
            self.assertEqual((len(events), events.visibility, events.sudo().other_id), (1, "internal", two))
            self.assertNotIn("relate", [event["kind"] for event in one._reporter_view()["timeline"]])
        for _time in range(2):
            self.relate("liaison", self.two, self.one, "unrelate")
        self.assertEqual((self.related("liaison", self.one), self.one.event_ids[-1].kind), (set(), "unrelate"))
        self.assertEqual(len(self.one.event_ids.filtered(lambda event: event.kind == "unrelate")), 1)
        self.assertFalse(self.one._verify_chain())

    def test_each_sees_what_she_may_read(self):
        self.relate("coordinator", self.one, self.theirs)
        self.relate("coordinator", self.one, self.two)
        self.assertEqual(self.related("coordinator", self.one), {self.theirs.id, self.two.id})
        self.assertEqual(self.related("oversight", self.one), {self.theirs.id, self.two.id})
        self.assertEqual(self.related("liaison", self.one), {self.two.id})
        self.assertEqual(self.related("officer", self.one), {self.two.id})
        self.assertEqual(self.related("liaison_b", self.theirs), set())

    def test_the_history_names_the_other_to_who_may_read_it(self):
        self.relate("coordinator", self.one, self.theirs)
        for role, named in (("coordinator", True), ("oversight", True), ("liaison", False), ("officer", False)):
            event = self.seen_by(self.one.event_ids[-1], role)
            self.assertEqual(event.other_label, self.theirs.number if named else False, role)
            self.assertNotIn(self.theirs.number, event.note or "" if not named else "")
            with QUIET, self.assertRaises(AccessError):
                event.read(["other_id"])

    def test_nobody_reads_or_searches_the_field(self):
        self.relate("coordinator", self.one, self.theirs)
        for role in ("coordinator", "liaison", "officer", "oversight"):
            complaint = self.seen_by(self.one, role)
            for ask in (lambda c=complaint: c.read(["related_ids"]), lambda c=complaint: c.related_ids,
                        lambda c=complaint: c.search([("related_ids", "in", self.theirs.ids)]),
                        lambda c=complaint: c.search([("related_ids.title", "ilike", "kenari")]),
                        lambda c=complaint: c.write({"related_ids": [(4, self.two.id)]})):  # fmt: skip
                with self.subTest(role=role), QUIET, self.assertRaises(AccessError):
                    ask()

    def test_only_who_works_on_both(self):
        for role, one, two in (
            ("liaison", self.one, self.theirs), ("liaison_b", self.theirs, self.one), ("officer", self.one, self.two),
            ("oversight", self.one, self.two), ("custodian", self.one, self.two), ("admin", self.one, self.two),
            ("citizen", self.one, self.two), ("public", self.one, self.two), ("liaison_unit", self.one, self.two),
        ):  # fmt: skip
            for method in ("relate", "unrelate"):
                with self.subTest(role=role, method=method), QUIET, self.assertRaises(AccessError):
                    self.relate(role, one, two, method)
        self.assertFalse(self.one.sudo().related_ids)

    def test_what_does_not_exist_is_refused_like_what_is_not_hers(self):
        words = set()
        for other in (self.theirs.id, 2**31 - 1, 0, "1", False, None, [self.two.id]):
            with QUIET, self.assertRaises(AccessError) as refusal:
                self.seen_by(self.one, "liaison").relate(other)
            words.add(str(refusal.exception))
        self.assertEqual(len(words), 1)
        with self.assertRaises(UserError):
            self.relate("liaison", self.one, self.one)

    def test_ended_and_moved_ones_stay_related(self):
        self.relate("liaison", self.one, self.two)
        self.act(self.two, "forward", skpd=self.skpd_b)
        self.assertEqual(self.related("liaison", self.one), set())
        self.assertEqual(self.related("coordinator", self.one), {self.two.id})
