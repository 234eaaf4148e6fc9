from odoo.exceptions import AccessError
from odoo.tests import tagged

from .test_public import PublicCase


class FollowCase(PublicCase):
    """One public report, and how one follows it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.complaint = cls.file(reporter={"name": "Kenarinama Uji", "email": "kenari@uji.example"}, title="Lampu mati")
        cls.complaint.sudo()._apply("forward", actor="coordinator", skpd=cls.skpd_a)
        cls.followers = cls.env["lapor.follower"].sudo()

    def follow(self, email, complaint=None, only_outcome=False):
        return self.followers._confirm(self.followers._request_token(complaint or self.complaint, email, only_outcome))

    def letters(self):
        """Write all letters that are due and return those to followers."""
        self.env["mail.mail"].search([]).unlink()
        outbox = self.env["lapor.mail.outbox"]
        for _run in range(9):
            for row in outbox.search([]):
                row._write_letters()
        self.assertFalse(outbox.search([]))
        return self.env["mail.mail"].search([("lapor_audience", "=", "follower")], order="id")


@tagged("post_install", "-at_install")
class TestFollow(FollowCase):
    """Following and supporting a public report: confirmed, counted once, ended with one click, nobody named."""

    def test_nothing_is_stored_before_the_mailbox_confirms(self):
        token = self.followers._request_token(self.complaint, " Ani@Uji.example ", False)
        self.assertFalse(self.followers.search([]))
        self.assertEqual(self.followers._confirm(token).complaint_id, self.complaint)
        self.followers._confirm(token)
        self.assertEqual(self.followers.search([]).mapped("email"), ["ani@uji.example"])
        for bad in (None, "", "x", token[:-4] + "AAAA", token * 40, "é"):
            self.assertIsNone(self.followers._confirm(bad))
        for address in ("", "x", "a@b@c", "a@uji.example\nBcc: b@c.example", "a" * 300 + "@uji.example"):
            self.assertIsNone(self.followers._request_token(self.complaint, address, False), address)

    def test_not_of_protected_reports(self):
        token = self.followers._request_token(self.complaint, "a@uji.example", False)
        self.complaint.with_user(self.people["coordinator"]).write({"is_secret": True})
        self.assertIsNone(self.followers._confirm(token))

    def test_letters(self):
        self.follow("semua@uji.example")
        self.follow("hasil@uji.example", only_outcome=True)
        self.letters()
        self.complaint.sudo()._apply("accept", actor="liaison")
        mail = self.letters()
        self.assertEqual(mail.mapped("email_to"), ["semua@uji.example"])
        self.complaint.sudo()._apply(
            "answer", actor="liaison", text="Yth. Kenarinama, katajawaban.", outcome="resolved"
        )
        mails = self.letters()
        self.assertEqual(mails.mapped("email_to"), ["semua@uji.example", "hasil@uji.example"])
        for secret in ("kenari", "katajawaban", "Orang"):
            self.assertNotIn(secret.lower(), str(mails.mapped("body_html")).lower())
        self.assertIn("'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'", mails[0].headers)

    def test_internal_acts_tell_nothing(self):
        self.follow("semua@uji.example")
        self.complaint.sudo()._apply("accept", actor="liaison")
        self.letters()
        self.complaint.sudo()._reporter_act("reply", text="Halo")
        self.complaint.sudo()._apply("ask", actor="liaison", text="Di mana tepatnya?")
        self.assertFalse(self.letters())

    def test_hidden_meanwhile(self):
        self.follow("semua@uji.example")
        self.complaint.sudo()._apply("accept", actor="liaison")
        self.complaint.with_user(self.people["coordinator"])._moderate({"is_hidden": True}, "Alasan")
        self.assertFalse(self.letters())

    def test_many_followers_in_batches(self):
        self.followers.create([
            {"complaint_id": self.complaint.id, "email": f"p{place}@uji.example"} for place in range(230)
        ])  # fmt: skip
        self.complaint.sudo()._apply("accept", actor="liaison")
        row = self.env["lapor.mail.outbox"].search([("audience", "=", "follower")])
        row._write_letters()
        self.assertEqual(self.env["mail.mail"].search_count([("lapor_audience", "=", "follower")]), 100)
        self.assertTrue(row.exists())
        self.assertEqual(len(set(self.letters().mapped("email_to"))), 130)

    def test_leave(self):
        self.follow("a@uji.example")
        follower = self.followers.search([])
        token = follower._leave_token()
        self.assertFalse(self.followers._of_leave_token(token[:-3] + "AAA"))
        self.followers._of_leave_token(token)._leave()
        self.assertFalse(self.followers.search([]))
        self.assertFalse(self.followers._of_leave_token(token))

    def test_support_counts_once(self):
        citizen = self.complaint.with_user(self.people["public"])
        for secret, count in (("x", 1), ("x", 1), ("y", 2)):
            self.assertEqual(citizen._endorse(secret), count)
        self.assertTrue(citizen._is_endorsed("x"))
        self.assertFalse(citizen._is_endorsed("z"))
        self.assertEqual(citizen._withdraw_endorsement("x"), 1)
        self.assertEqual(citizen._withdraw_endorsement("x"), 1)
        hashes = self.env["lapor.endorsement"].sudo().search([]).mapped("key_hash")
        self.assertNotIn("y", hashes)

    def test_support_only_of_public_reports(self):
        other = self.file()
        self.assertEqual(other.sudo()._endorse("x"), 0)
        self.assertFalse(self.env["lapor.endorsement"].sudo().search([("complaint_id", "=", other.id)]))

    def test_nobody_counts_by_hand(self):
        for role in ("liaison", "coordinator", "oversight"):
            with self.assertRaises(AccessError, msg=role):
                self.complaint.with_user(self.people[role]).write({"endorsement_count": 99})
