from odoo.tests import tagged

from ..models.complaint_mail_letters import LETTERS
from ..models.lifecycle import MOVES
from .common import picture
from .mail_common import REPORTER, LaporMailCase
from .test_mail_together import TOGETHER

# (state before, act, role that acts if not the usual one): letter to the reporter, letter to staff and to whom
EXPECTED = {
    ("submitted", "forward", None): ("forward", "forward", {"liaison"}),
    ("submitted", "ask", None): ("ask", None, set()),
    ("incomplete", "complete", None): (None, "reporter", {"coordinator"}),
    ("submitted", "transfer", None): ("transfer", None, set()),
    ("submitted", "reject", None): ("reject", None, set()),
    ("submitted", "merge", None): ("merge", None, set()),
    ("forwarded", "merge", None): ("merge", "stop", {"liaison"}),
    ("submitted", "withdraw", None): ("withdraw", None, set()),
    ("in_progress", "withdraw", None): ("withdraw", "stop", {"liaison"}),
    ("transferred", "withdraw", None): ("withdraw", None, set()),
    ("incomplete", "expire", None): ("expire", None, set()),
    ("forwarded", "accept", None): ("accept", None, set()),
    ("forwarded", "return", None): (None, "return", {"coordinator"}),
    ("in_progress", "answer", None): ("answer", None, set()),
    ("answered", "confirm", None): ("closed", None, set()),
    ("answered", "auto_close", None): ("closed", None, set()),
    ("answered", "dispute", None): (None, "reporter", {"liaison"}),
    ("closed", "reopen", None): (None, "reporter", {"liaison"}),
    ("closed", "reopen", "coordinator"): ("resume", "reporter", {"liaison"}),
    ("transferred", "settle", None): ("closed", None, set()),
    ("transferred", "recall", None): ("resume", None, set()),
    ("rejected", "restore", None): ("resume", None, set()),
}


@tagged("post_install", "-at_install")
class TestMailLetters(LaporMailCase):
    def test_every_act_is_covered(self):
        self.assertEqual(
            {act for _state, act, _role in EXPECTED} | TOGETHER | {"detach", "adopt"},  # the last two write to nobody
            {move.action for move in MOVES},
        )
        for letter in LETTERS.values():
            for audience in filter(lambda name: getattr(letter, name), ("reporter", "staff")):
                self.env.ref(f"lapor_complaints.mail_template_{audience}_{getattr(letter, audience)}")

    def test_each_act_writes_to_the_right_people(self):
        for (state, action, role), (reporter, staff, people) in EXPECTED.items():
            with self.subTest(state=state, action=action, role=role):
                complaint = self.bring(state)
                self.forget()
                self.act(complaint, action, role=role)
                self.assert_letters(complaint, reporter, staff, people)

    def assert_letters(self, complaint, reporter, staff, people):
        mails = self.letters()
        to_reporter = mails.filtered(lambda mail: mail.lapor_audience == "reporter")
        self.assertEqual(to_reporter.mapped("email_to"), ["pelapor@surat.example"] if reporter else [])
        self.assertEqual(self.people_of(mails), people)
        if reporter:
            self.assertEqual(to_reporter.subject, self.subject("reporter", reporter, complaint))
        if people:
            subjects = set((mails - to_reporter).mapped("subject"))
            self.assertEqual(subjects, {self.subject("staff", staff, complaint)})

    def test_filing(self):
        complaint = self.file()
        self.assert_letters(complaint, "filed", "filed", {"coordinator"})
        body = self.queue().filtered(lambda mail: mail.lapor_audience == "reporter").body_html
        for day in (complaint.verification_deadline, complaint.resolution_deadline):
            self.assertIn(complaint.with_context(lang="id_ID")._format_date(day), body)

    def test_no_access_code_in_any_letter(self):
        values = {"type": "complaint", "title": "t", "description": "d", "category_id": self.category.id}
        _complaint, code = self.env["lapor.complaint"].sudo()._file(values, dict(REPORTER))
        for mail in self.letters():
            self.assertNotIn(code, mail.body_html + mail.subject)

    def test_progress_and_reply(self):
        complaint = self.bring("in_progress")
        self.forget()
        complaint.with_user(self.people["officer"])._write_progress("Aspal sudah dipesan")
        self.assert_letters(complaint, "progress", None, set())
        self.assertIn("Aspal sudah dipesan", self.queue().body_html)
        self.forget()
        complaint._reporter_act("reply", text="Terima kasih banyak")
        self.assert_letters(complaint, None, "reporter", {"liaison"})
        self.assertNotIn("Terima kasih banyak", self.queue().body_html)

    def test_new_date(self):
        complaint = self.file()
        self.forget()
        complaint.with_user(self.people["coordinator"]).write({"type": "information"})
        self.assert_letters(complaint, "deadline", None, set())

    def test_imports_write_no_letters(self):
        complaint = self.bring("answered", at=self.env["lapor.complaint"]._now())
        self.assertEqual(complaint.state, "answered")
        self.assertFalse(self.outbox.search([]))

    def test_photos_are_counted_not_sent(self):
        complaint = self.bring("in_progress")
        self.forget()
        files = complaint.sudo()._attach([("bukti.jpg", picture())])
        self.act(complaint, "answer", attachments=files)
        mail = self.letters()
        self.assertFalse(mail.attachment_ids)
        self.assertIn("1", mail.body_html)
