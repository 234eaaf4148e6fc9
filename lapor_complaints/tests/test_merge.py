from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import MONDAY, LaporCase


@tagged("post_install", "-at_install")
class TestMerge(LaporCase):
    """Joining reports: chains, counts, what is refused, and how one comes out again."""

    def join(self, one, kept, **values):
        return self.act(one, "merge", kept=kept, **values)

    def counts(self, *complaints):
        self.env.invalidate_all()
        return [complaint.merged_count for complaint in complaints]

    def test_a_chain_is_followed_and_counted(self):
        a, b, c = self.file(), self.file(), self.file()
        self.join(a, b)
        self.assertEqual(self.counts(a, b, c), [0, 1, 0])
        self.join(b, c)
        self.assertEqual(self.counts(a, b, c), [0, 1, 2])
        self.assertEqual((a.sudo()._kept(), a.sudo()._keepers(), c.sudo()._kept()), (c, b + c, c))
        self.assertEqual(c.sudo()._joined(), b + a)
        self.assertEqual(c.sudo()._joined(deep=False), b)
        self.assertEqual((c.report_count, a.report_count), (3, 1))
        self.act(b, "restore")
        self.assertEqual(self.counts(a, b, c), [0, 1, 0])
        self.assertEqual((b.state, a.state, a.sudo()._kept()), ("submitted", "merged", b))
        self.join(b, c)
        self.act(a, "restore")
        self.assertEqual(self.counts(a, b, c), [0, 0, 1])

    def test_no_cycles(self):
        a, b = self.file(), self.file()
        self.join(a, b)
        for one, kept in ((b, a), (b, b)):
            with self.assertRaisesRegex(UserError, "itself merged"):
                self.join(one, kept)
        self.assertEqual((b.state, b.merged_into_id.id), ("submitted", False))

    def test_kept_must_be_open_and_whole(self):
        for state in ("closed", "rejected", "withdrawn", "archived"):
            with self.subTest(state=state), self.assertRaisesRegex(UserError, "still open"):
                self.join(self.file(), self.bring(state))
        for state in ("submitted", "incomplete", "forwarded", "in_progress", "answered", "transferred"):
            with self.subTest(state=state):
                self.assertEqual(self.join(self.file(), self.bring(state)).state_to, "merged")
        whole = self.file()
        self.act(whole, "split", parts=[{"skpd": self.skpd_a}, {"skpd": self.skpd_b}])
        with self.assertRaisesRegex(UserError, whole.number):
            self.join(self.file(), whole.child_ids[0])
        self.assertTrue(self.join(self.file(), whole))

    def test_supervision_is_joined_with_its_like_alone(self):
        watched = {"category_id": self.supervised.id}
        for one, kept in ((watched, {}), ({}, watched),
                          ({**watched, "reported_skpd_id": self.skpd_b.id}, watched),
                          ({"reported_skpd_id": self.skpd_b.id}, {})):  # fmt: skip
            with self.assertRaisesRegex(UserError, "complained about"):
                self.join(self.file(**one), self.file(**kept))
        both = {**watched, "reported_skpd_id": self.skpd_b.id}
        self.assertEqual(self.join(self.file(**both), self.file(**both)).state_to, "merged")

    def test_both_histories_tell_it(self):
        one, kept = self.file(), self.file()
        event = self.join(one, kept)
        told = kept.event_ids[-1]
        self.assertEqual((told.kind, told.visibility, told.user_id), ("absorb", "internal", self.people["coordinator"]))
        self.assertEqual((event.sudo().other_id, told.sudo().other_id), (kept, one))
        self.act(one, "restore")
        self.assertEqual(kept.event_ids[-1].kind, "leave")
        for complaint in (one, kept):
            self.assertFalse(complaint._verify_chain())

    def test_clocks_stand_still_while_joined(self):
        one, kept = self.file(at=MONDAY), self.file(at=MONDAY)
        before = one.verification_deadline
        self.act(one, "merge", at=MONDAY, kept=kept)
        self.assertFalse(one.deadline)
        later = MONDAY.replace(month=12, day=7)  # ten working days later
        self.act(one, "restore", at=later)
        days = one._calendar()._lapor_count_days
        left = days(one._at(MONDAY)._today(), before)
        self.assertEqual(days(one._at(later)._today(), one.verification_deadline), left)

    def test_it_is_not_left_alone_when_the_kept_one_ends_without_answer(self):
        for ender in ("withdraw", "expire"):
            a, b, kept = self.file(), self.file(), self.file()
            self.join(a, b)
            self.join(b, kept)
            if ender == "expire":
                self.act(kept, "ask")
            self.act(kept, ender)
            with self.subTest(ender=ender):
                self.assertEqual((a.state, b.state), ("merged", "submitted"))
                self.assertEqual(self.counts(a, b, kept), [0, 1, 0])
                self.assertEqual((b.event_ids[-1].kind, b.event_ids[-1].actor), ("detach", "system"))

    def test_disposition_ends(self):
        one = self.bring("in_progress")
        self.join(one, self.kept)
        self.assertEqual(one.disposition_ids.state, "closed")

    def test_bulk(self):
        complaints = self.file(title="Satu") | self.file(title="Dua") | self.file(title="Tiga")
        act = self.env["lapor.act"].with_user(self.people["coordinator"])
        dialog = act.new({"complaint_ids": complaints.ids, "action": "merge"})
        dialog._onchange_propose_kept()
        self.assertEqual(dialog.kept_id._origin, complaints[0])
        values = {"complaint_ids": complaints.ids, "action": "merge", "kept_id": complaints[1].id}
        act.create(values).action_confirm()
        self.assertEqual(complaints.mapped("state"), ["merged", "submitted", "merged"])
        self.assertEqual(self.counts(*complaints), [0, 2, 0])

    def test_bulk_is_all_or_none(self):
        complaints = self.file() | self.file() | self.bring("closed")
        values = {"complaint_ids": complaints.ids, "action": "merge", "kept_id": complaints[0].id}
        with self.assertRaises(UserError):
            self.env["lapor.act"].with_user(self.people["coordinator"]).create(values).action_confirm()
        self.env.invalidate_all()
        self.assertEqual(complaints.mapped("state"), ["submitted", "submitted", "closed"])

    def test_only_the_coordinator_joins(self):
        for role in ("officer", "liaison", "head", "oversight", "custodian"):
            with self.subTest(role=role), self.assertRaises(UserError):
                self.join(self.bring("in_progress"), self.kept, role=role)
