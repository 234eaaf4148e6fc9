"""A phone that sends twice because it did not hear the answer, and two phones on one card."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .parallel import ParallelCase

KEYS = ("a" * 32, "b" * 32)
RECEIPTS = "DELETE FROM lapor_field_receipt WHERE create_uid IN (%(ktu)s, %(sekretaris)s)"


@tagged("post_install", "-at_install")
class TestFieldParallel(ParallelCase):
    def setUp(self):
        super().setUp()
        self.addCleanup(self.as_root, lambda env: env.cr.execute(RECEIPTS, self.ids))
        self.stage = self.as_root(lambda env: env["lapor.stage"].create({
            "name": "Kolom paralel", "state": "in_progress", "skpd_ids": [(6, 0, [self.ids["skpd"]])],
        }).id)  # fmt: skip
        self.addCleanup(self.as_root, lambda env: env["lapor.stage"].browse(self.stage).unlink())
        self.complaint = self.as_root(self._forwarded)

    def _forwarded(self, env):
        complaint = self.file(env)
        complaint._apply("forward", actor="coordinator", skpd=env["lapor.skpd"].browse(self.ids["skpd"]))
        return complaint.id

    def tearDown(self):
        self.as_root(self._put_away)
        super().tearDown()

    def _put_away(self, env):
        """Leave the column, which goes before the complaints do; a new one takes in those of the test before."""
        env.cr.execute("UPDATE lapor_complaint SET stage_id = NULL WHERE category_id = %(category)s", self.ids)

    def send(self, who, key, **given):
        """Return what `who` does with the phone, to be done at once with others."""
        return who, lambda env: env["lapor.complaint"].browse(self.complaint).field_send(key, f"Oleh {who}", **given)

    def kinds(self):
        return self.as_root(lambda env: env["lapor.complaint"].browse(self.complaint).event_ids.mapped("kind"))

    def test_the_same_thing_sent_many_times_at_once(self):
        answers = self.at_once(*[self.send("ktu", KEYS[0], stage_id=self.stage)] * 6)
        self.assertTrue(all(isinstance(answer, dict) and answer["sent"] for answer in answers), answers)
        self.assertEqual(sorted(answer["again"] for answer in answers), [False] + [True] * 5)
        self.assertEqual(self.kinds(), ["filed", "forward", "accept", "progress"])

    def test_two_officers_at_once(self):
        """Both have taken a photo of the same lamp: one is first, the other is told what the first did."""
        acts = [
            self.send(who, key, stage_id=self.stage, seen=2)
            for who, key in zip(("ktu", "sekretaris"), KEYS, strict=True)
        ]
        answers = self.at_once(*acts)
        told = [answer for answer in answers if not (isinstance(answer, dict) and answer.get("sent"))]
        self.assertEqual(len(told), 1, answers)
        self.assertNotIsInstance(told[0], UserError)
        self.assertEqual(len(told[0]["news"]), 2, "accepted, and progress written")
        self.assertEqual(self.kinds(), ["filed", "forward", "accept", "progress"])
