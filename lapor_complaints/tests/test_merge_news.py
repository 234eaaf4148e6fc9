"""What the reporters of joined reports hear: that something happened, by their own number and link."""

from odoo.tests import tagged

from .mail_common import LaporMailCase

OWN = {"name": "Rosina Gabung", "email": "gabung@surat.example", "phone": "081200000077", "lang": "id_ID"}
KEPT = {"name": "Kenarinama Utama", "email": "kenarisurel@surat.example", "phone": "081299998888", "lang": "id_ID"}
SECRETS = ("Kenarinama", "kenarisurel", "99998888", "Judulkenari", "Isikenari", "Lokasikenari", "Jawabankenari")


@tagged("post_install", "-at_install")
class TestMergeNews(LaporMailCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        words = {"title": "Judulkenari", "description": "Isikenari", "address": "Lokasikenari"}
        cls.one = cls.file(reporter=OWN, title="Lampu saya")
        cls.main = cls.file(reporter=KEPT, **words)

    def join(self, kept=None):
        self.act(self.one, "merge", kept=kept or self.main)
        self.letters()
        self.forget()

    def mails(self):
        """Return the texts of the letters to the joined report's reporter; nobody else's words are in any of them."""
        mails = self.letters().filtered(lambda mail: mail.email_to == "gabung@surat.example")
        for mail in mails:
            for secret in (*SECRETS, self.main.number):
                self.assertNotIn(secret, mail.subject + mail.body_html + str(mail.headers))
            self.assertIn(self.one.number, mail.subject)
        texts = [mail.subject + mail.body_html for mail in mails]
        self.forget()
        return texts

    def kinds(self):
        self.env.invalidate_all()
        return self.one.event_ids.filtered(lambda event: event.kind.startswith("kept_")).mapped("kind")

    def test_a_whole_life(self):
        self.join()
        steps = (("forward", 0), ("accept", 0), ("answer", 1), ("dispute", 1), ("answer", 1), ("confirm", 1),
                 ("reopen", 1))  # fmt: skip
        for action, count in steps:
            self.act(self.main, action, text="Jawabankenari")
            with self.subTest(action=action):
                self.assertEqual(len(self.mails()), count)
        self.assertEqual(
            self.kinds(),
            ["kept_answered", "kept_resumed", "kept_answered", "kept_closed", "kept_resumed"],
        )
        self.assertFalse(self.one._verify_chain())

    def test_passed_on_rejected_and_left_alone(self):
        other = self.file(reporter=KEPT)
        for action, kind in (("transfer", "kept_passed"), ("recall", "kept_resumed"), ("reject", "kept_rejected")):
            if self.one.state != "merged":
                self.join()
            self.act(self.main, action, text="Jawabankenari")
            with self.subTest(action=action):
                self.assertEqual(self.kinds()[-1:], [kind])
                self.assertEqual(len(self.mails()), 1)
        self.act(self.one, "restore")
        self.join(other)
        self.act(other, "withdraw")
        self.assertEqual(len(self.mails()), 1)
        self.assertEqual((self.one.state, self.one.event_ids[-1].kind), ("submitted", "detach"))

    def test_everybody_in_a_chain_hears_once(self):
        deep = self.file(reporter={**OWN, "email": "dalam@surat.example"})
        self.act(deep, "merge", kept=self.one)
        self.join()
        self.act(self.main, "forward")
        self.act(self.main, "accept")
        self.forget()
        self.act(self.main, "answer")
        to = [mail.email_to for mail in self.letters() if mail.lapor_audience == "reporter"]
        self.assertEqual(sorted(to), ["dalam@surat.example", "gabung@surat.example", "kenarisurel@surat.example"])

    def test_her_own_secrecy_counts(self):
        self.one.sudo()._write({"is_secret": True})
        self.join()
        for action in ("forward", "accept", "answer"):
            self.act(self.main, action)
        (text,) = self.mails()
        self.assertNotIn("Lampu saya", text)

    def test_after_she_is_taken_out_she_hears_no_more(self):
        self.join()
        self.act(self.one, "restore")
        self.forget()
        for action in ("forward", "accept", "answer"):
            self.act(self.main, action)
        self.assertFalse(self.mails())

    def test_the_office_is_not_told_of_a_secret_one(self):
        self.main.sudo()._write({"is_secret": True})
        self.join()
        for action in ("forward", "accept", "answer"):
            self.act(self.main, action)
        (text,) = self.mails()
        self.assertNotIn("Dinas Uji A", text)
        self.assertFalse(self.one.event_ids[-1].skpd_id)

    def test_the_cost_does_not_grow_by_the_number_of_joined_ones(self):
        few = self.answer_with(2)
        many = self.answer_with(12)
        self.assertLessEqual(many - few, 10)  # the flush of more rows, not a query for each

    def answer_with(self, count):
        kept = self.file(reporter=KEPT)
        for _one in range(count):
            self.act(self.file(), "merge", kept=kept)
        self.act(kept, "forward")
        self.act(kept, "accept")
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        self.act(kept, "answer")
        self.env.flush_all()
        return self.env.cr.sql_log_count - before
