from odoo.tests import tagged

from .test_follow import FollowCase


@tagged("post_install", "-at_install")
class TestFollowJoined(FollowCase):
    """Support and followers of a report that is joined count at the kept one, and come back with it."""

    def setUp(self):
        super().setUp()
        self.open(self.kept)

    def join(self):
        self.complaint.sudo()._apply("merge", actor="coordinator", kept=self.kept)

    def counts(self):
        self.env.invalidate_all()
        return self.kept.endorsement_count, self.complaint.endorsement_count

    def test_each_browser_counts_once(self):
        for report, browsers in ((self.complaint, "abc"), (self.kept, "cd")):
            for browser in browsers:
                report._endorse(browser)
        self.assertEqual(self.counts(), (2, 3))
        self.join()
        self.assertEqual(self.counts()[0], 4, "c supports both and is one citizen")
        citizen = self.kept.with_user(self.people["public"])
        self.assertTrue(citizen._is_endorsed("a"), "she supports what her report is handled with")
        self.assertEqual(citizen._endorse("a"), 4)
        self.assertEqual(citizen._endorse("e"), 5)
        self.assertEqual(citizen._withdraw_endorsement("c"), 4, "from both at once")
        self.assertEqual(citizen._withdraw_endorsement("b"), 3)
        self.complaint.sudo()._apply("restore", actor="coordinator", text="Ternyata lain")
        self.assertEqual(self.counts(), (2, 1))

    def test_chains_count_at_the_last(self):
        deep = self.open(self.file())
        for report, browsers in ((deep, "abx"), (self.complaint, "bc"), (self.kept, "x")):
            for browser in browsers:
                report._endorse(browser)
        deep.sudo()._apply("merge", actor="coordinator", kept=self.complaint)
        self.assertEqual(self.counts(), (1, 4))
        self.join()
        self.assertEqual(self.counts()[0], 4)
        self.complaint.sudo()._apply("restore", actor="coordinator", text="Lain")
        self.assertEqual(self.counts(), (1, 4), "what was joined into it goes along")

    def test_rows_of_one_browser_have_nothing_in_common(self):
        self.complaint._endorse("a")
        self.kept._endorse("a")
        keys = self.env["lapor.endorsement"].sudo().search([]).mapped("key_hash")
        self.assertEqual(len(set(keys)), 2)
        self.complaint._endorse("b")
        self.kept._endorse("b")
        mine, theirs = (
            [int(row.key_hash, 16) for row in self.env["lapor.endorsement"].sudo().search(
                [("complaint_id", "=", report.id)], order="id")]
            for report in (self.complaint, self.kept)
        )  # fmt: skip
        self.assertNotEqual(mine[0] ^ mine[1], theirs[0] ^ theirs[1], "nor is there a pad to be taken off")

    def test_followers_are_told_and_hear_of_the_kept_one(self):
        self.follow("a@uji.example", only_outcome=True)
        self.follow("b@uji.example")
        self.follow("b@uji.example", self.kept)
        self.letters()
        self.join()
        mails = self.letters()
        self.assertEqual(mails.mapped("email_to"), ["a@uji.example", "b@uji.example"])
        self.assertIn(self.complaint.number, mails[0].body_html)
        self.assertNotIn("kenari", str(mails.mapped("body_html")).lower())
        self.kept.sudo()._apply("accept", actor="liaison")
        self.assertEqual(self.letters().mapped("email_to"), ["b@uji.example"], "one mailbox, one letter")
        self.kept.sudo()._apply("answer", actor="liaison", text="Sudah", outcome="resolved")
        self.assertEqual(self.letters().mapped("email_to"), ["a@uji.example", "b@uji.example"])

    def test_leaving_ends_all_that_is_handled_together(self):
        self.follow("b@uji.example")
        row = self.follow("b@uji.example", self.kept)
        self.join()
        row._leave()
        self.assertFalse(self.followers.search([]))

    def test_back_with_the_report(self):
        self.follow("a@uji.example")
        self.join()
        self.letters()
        self.complaint.sudo()._apply("restore", actor="coordinator", text="Ternyata lain")
        self.kept.sudo()._apply("accept", actor="liaison")
        self.assertFalse(self.letters())
        self.complaint.sudo()._apply("forward", actor="coordinator", skpd=self.skpd_a)
        self.assertEqual(self.letters().mapped("email_to"), ["a@uji.example"])

    def test_of_a_protected_report_nobody_learns_where_it_went(self):
        self.follow("a@uji.example")
        self.complaint.with_user(self.people["coordinator"]).write({"is_secret": True})
        self.letters()
        self.join()
        self.kept.sudo()._apply("accept", actor="liaison")
        self.assertFalse(self.letters())
        reports = self.env["lapor.complaint"].with_user(self.people["public"])
        self.assertFalse(reports._public_keeper(self.complaint.number))
        self.complaint.with_user(self.people["coordinator"]).write({"is_secret": False})
        self.assertEqual(reports._public_keeper(self.complaint.number), self.kept)
