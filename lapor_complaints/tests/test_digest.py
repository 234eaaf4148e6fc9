"""One mail per person and morning."""

from odoo.tests import tagged

from .clock_common import ClockCase

LATE = "2026-11-24"


@tagged("post_install", "-at_install")
class TestDigest(ClockCase):
    def setUp(self):
        super().setUp()
        self.forget()

    def digests(self, person):
        return self.queue().filtered(lambda mail: mail.email_to == f"{person}@kota.example")

    def late(self, **values):
        complaint = self.bring("in_progress", at=self.moment("2026-11-02"), **values)
        self.forget()
        return complaint

    def test_many_steps_are_one_mail(self):
        numbers = [self.late().number for _ in range(3)]
        self.run_clocks(self.moment(LATE))
        for person in ("head", "liaison"):
            mail = self.digests(person)
            self.assertEqual(len(mail), 1, person)
            self.assertTrue(all(number in mail.body_html for number in numbers))
            self.assertIn("/mail/view?model=lapor.complaint", mail.body_html)
        self.assertFalse(self.digests("liaison_b") | self.digests("secretary") | self.digests("oversight"))

    def test_before_the_morning_nothing_and_once_a_day(self):
        self.late()
        self.run_clocks(self.moment(LATE, 5))
        self.assertFalse(self.digests("head"))
        self.run_clocks(self.moment(LATE, 7))
        self.late()
        self.run_clocks(self.moment(LATE, 11))
        self.assertEqual(len(self.digests("head")), 0, "forgotten with the queue, and no second one on the same day")
        self.run_clocks(self.moment("2026-11-25", 7))
        self.assertEqual(len(self.digests("head")), 1)

    def test_nothing_new_no_mail(self):
        self.rules.filtered(lambda rule: rule.offset_days != 1).active = False
        self.late()
        self.run_clocks(self.moment(LATE))
        self.forget()
        self.run_clocks(self.moment("2026-11-25"))
        self.assertFalse(self.digests("head") | self.digests("liaison"))

    def test_what_was_done_meanwhile_is_left_out(self):
        done, open_one = self.late(), self.late()
        self.run_clocks(self.moment(LATE, 5))
        self.act(done, "answer", at=self.moment(LATE, 6))
        self.forget()
        self.run_clocks(self.moment(LATE, 7))
        body = self.digests("head").body_html
        self.assertNotIn(done.number, body)
        self.assertIn(open_one.number, body)

    def test_secret_and_supervision_without_title(self):
        reporter = {"name": "Wa Kenari", "email": "kenari@surat.example"}
        self.late(title="Judul rahasia", is_secret=True, reporter=reporter)
        self.late(title="Judul pungli", category_id=self.supervised.id)
        self.late(title="Judul biasa", is_anonymous=True, reporter={"name": "Wa Kenari"})
        self.run_clocks(self.moment("2027-03-05"))
        bodies = " ".join(mail.body_html for mail in self.queue())
        self.assertIn("Judul biasa", bodies)
        for hidden in ("Judul rahasia", "Judul pungli", "Kenari", "kenari"):
            self.assertNotIn(hidden, bodies)

    def test_who_has_no_address_is_only_reminded_in_lapor(self):
        self.people["head"].email = False
        complaint = self.late()
        self.run_clocks(self.moment(LATE))
        self.assertFalse(self.digests("head"))
        self.assertIn(self.people["head"], complaint.activity_ids.user_id)

    def test_a_long_list_is_cut_and_counted(self):
        for _ in range(55):
            self.late()
        self.run_clocks(self.moment(LATE))
        body = self.digests("head").body_html
        self.assertEqual(body.count("<tr>"), 50)
        self.assertIn("(55)", body)

    def test_the_language_is_the_person_s(self):
        self.late()
        self.people["head"].lang = "en_US"
        self.run_clocks(self.moment(LATE))
        self.assertIn("late", self.digests("head").subject)
        self.assertIn("terlambat", self.digests("liaison").subject)
