"""Stars through Odoo's `rating.rating`: who may read them, that they name nobody, and one source for them."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import STAFF, STRANGERS, LaporCase

READERS = {"coordinator", "officer", "liaison", "head", "oversight", "custodian"}


@tagged("post_install", "-at_install")
class TestRating(LaporCase):
    def setUp(self):
        super().setUp()
        reporter = {"name": "Wa Rahasia", "user_id": self.people["citizen"].id}
        self.complaint = self.bring("closed", reporter=reporter, is_anonymous=True)
        self.complaint.with_user(self.people["citizen"]).sudo()._reporter_act(
            "rate", rating=2, text="Lama sekali", reasons=["blame_slow", "praise_friendly"]
        )
        self.rating = self.complaint.rating_ids

    def test_it_names_nobody(self):
        for field in ("partner_id", "rated_partner_id", "message_id", "parent_res_id"):
            self.assertFalse(self.rating[field], field)
        self.assertEqual(self.rating.create_uid, self.env.ref("base.user_root"))
        self.assertEqual(self.rating.write_uid, self.env.ref("base.user_root"))
        self.assertEqual(self.rating.res_name, self.complaint.number)
        self.env.flush_all()
        self.env.cr.execute("SELECT r::text FROM rating_rating r WHERE id = %s", [self.rating.id])
        self.assertNotIn("Wa Rahasia", self.env.cr.fetchone()[0])

    def test_one_source(self):
        reasons = self.rating.lapor_reason_ids
        self.assertEqual(set(reasons.mapped("code")), {"blame_slow", "praise_friendly"})
        self.assertEqual((self.complaint.rating, self.complaint.rating_reason_ids), (2, reasons))
        self.assertEqual(self.complaint.rating_words, "Lama sekali")
        self.complaint._reporter_act("rate", rating=5)
        self.assertEqual((self.complaint.rating, self.complaint.rating_ids.rating), (5, 5.0))
        self.assertFalse(
            self.complaint.rating_reason_ids or self.rating.lapor_reason_ids or self.complaint.rating_words
        )
        self.complaint._reporter_act("reopen", "Lagi")
        self.assertFalse(self.complaint.rating or self.complaint.rating_reason_ids or self.complaint.rating_words)
        self.assertEqual(self.complaint.rating_ids.rating, 5.0, "what was said stays")

    def test_not_after_the_window(self):
        closed = self.complaint.closed_at
        late = self.complaint._at(closed.replace(year=closed.year + 1))
        self.assertNotIn("rate", late._reporter_actions())
        with self.assertRaises(UserError):
            late._reporter_act("rate", rating=5)
        self.assertEqual(self.complaint.rating, 2)

    def test_reasons_of_another_list(self):
        for reasons in (["dispute_partly"], ["legal_process"], ["tidak ada"], ["blame_slow", "' OR 1=1"]):
            with self.subTest(reasons=reasons), self.assertRaises(UserError):
                self.complaint._reporter_act("rate", rating=1, reasons=reasons)
        self.assertEqual(self.complaint.rating, 2)

    def test_who_may_read(self):
        for role in (*STAFF, *STRANGERS, "liaison_unit"):
            with self.subTest(role=role):
                found = self.readable(role)
                self.assertEqual(bool(found), role in READERS, found)
                if role not in READERS:
                    with self.assertRaises(AccessError):
                        self.seen_by(self.rating, role).read(["feedback"])

    def readable(self, role):
        """Return what the person of `role` finds of the rating by search, by group and by the average."""
        ratings = self.seen_by(self.rating, role).browse()
        try:
            found = ratings.search([("feedback", "ilike", "Lama")])
            groups = ratings._read_group([("res_model", "=", "lapor.complaint")], ["res_id"], ["rating:avg"])
        except AccessError:
            return False
        self.assertEqual(bool(found), bool(groups))
        return found and found.read(["rating", "feedback"])

    def test_nobody_writes(self):
        for role in ("officer", "liaison", "coordinator", "admin"):
            user = self.people[role]
            place = {"res_model_id": self.env["ir.model"]._get_id("lapor.complaint"), "res_id": self.complaint.id}
            complaint, rating = self.seen_by(self.complaint, role), self.seen_by(self.rating, role)
            for attempt in (
                lambda rating=rating: rating.write({"rating": 5}),
                lambda rating=rating: rating.reset(),
                lambda rating=rating: rating.unlink(),
                lambda rating=rating, place=place: rating.create({**place, "rating": 5, "consumed": True}),
                lambda complaint=complaint, rating=rating: complaint.rating_apply(5, rating=rating),
                lambda complaint=complaint: complaint.message_post(body="5", rating_value=5),
                lambda complaint=complaint: complaint.write({"rating": 5}),
                lambda complaint=complaint: complaint.write({"rating_ids": [(0, 0, {"rating": 5})]}),
            ):
                with self.subTest(user=user.login), self.assertRaises(UserError):
                    attempt()
        self.assertEqual((self.rating.rating, len(self.complaint.rating_ids)), (2.0, 1))

    def test_erasure_empties_the_words(self):
        self.complaint._erase(texts=True)
        self.assertEqual((self.rating.feedback, self.rating.rating), (False, 2.0))

    def test_the_analysis_counts(self):
        self.env.flush_all()
        rows = self.env["lapor.complaint.analysis"].with_user(self.people["coordinator"])._read_group(
            [("rating_reason_ids", "!=", False), ("number", "=", self.complaint.number)], ["rating_reason_ids"],
            ["__count", "rating:avg"],
        )  # fmt: skip
        self.assertEqual({(reason.code, count, stars) for reason, count, stars in rows},
                         {("blame_slow", 1, 2.0), ("praise_friendly", 1, 2.0)})  # fmt: skip


@tagged("post_install", "-at_install")
class TestDisputeReason(LaporCase):
    def test_reason_and_words(self):
        complaint = self.bring("answered")
        event = complaint._reporter_act("dispute", "Satu lagi", reasons=["dispute_partly"])
        reason = self.env["lapor.reason"].search([("code", "=", "dispute_partly")])
        self.assertEqual((event.reason_id, event.body, complaint.dispute_reason_id), (reason, "Satu lagi", reason))
        self.assertIn(reason.public_text, complaint._reporter_view()["timeline"][-1]["body"])
        self.assertEqual(self.seen_by(complaint, "officer").dispute_reason_id, reason)
        self.env.flush_all()
        rows = self.env["lapor.complaint.analysis"]._read_group(
            [("number", "=", complaint.number)], ["dispute_reason_id"]
        )
        self.assertEqual(rows, [(reason,)])

    def test_only_one_and_only_of_its_list(self):
        complaint = self.bring("answered")
        for reasons in (["dispute_partly", "dispute_other"], ["blame_slow"], ["spam"], ["x" * 9000]):
            with self.subTest(reasons=str(reasons)[:40]), self.assertRaises(UserError):
                complaint._reporter_act("dispute", "Kata", reasons=reasons)
        self.assertEqual(complaint.state, "answered")
