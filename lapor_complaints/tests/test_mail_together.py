"""Letters where several SKPD work together: who is told of what, and that a part never asks the reporter to respond."""

from odoo.tests import tagged

from .common import GROUP
from .mail_common import LaporMailCase

# Acts whose letters are tested here and not in the table of single complaints
TOGETHER = {
    "decide", "urge", "involve", "join", "decline", "contribute", "finish", "split", "wait", "go_on", "compose",
    "gather", "drop", "close_part", "redo", "retake",
}  # fmt: skip
LEAD, HELPER = {"liaison"}, {"liaison_b"}


@tagged("post_install", "-at_install")
class TestMailTogether(LaporMailCase):
    def told(self):
        """Return (letters to the reporter, people of the staff) since the last look, and forget them."""
        mails = self.letters()
        people = self.people_of(mails)
        count = len(mails.filtered(lambda mail: mail.lapor_audience == "reporter"))
        self.forget()
        return count, people

    def test_supports(self):
        complaint = self.file()
        self.forget()
        supports = [{"skpd": self.skpd_b}]
        self.act(complaint, "forward", supports=supports)
        self.assertEqual(self.told(), (1, LEAD | HELPER))
        self.act(complaint, "join", role="liaison_b")
        self.assertEqual(self.told(), (0, set()))
        self.act(complaint, "contribute", role="liaison_b")
        self.assertEqual(self.told(), (0, LEAD))
        self.act(complaint, "contribute", role="liaison_b", for_reporter=True)
        self.assertEqual(self.told(), (1, LEAD))
        self.act(complaint, "finish", role="liaison_b")
        self.assertEqual(self.told(), (0, LEAD))
        self.act(complaint, "involve", supports=supports)
        self.assertEqual(self.told(), (0, HELPER))
        self.act(complaint, "decline", role="liaison_b")
        self.assertEqual(self.told(), (0, {"coordinator"}))

    def test_decisions(self):
        self.env.ref(GROUP + "arbiter").user_ids = self.people["arbiter"]
        complaint = self.bring("forwarded")
        self.act(complaint, "return")
        self.act(complaint, "forward", skpd=self.skpd_b)
        self.forget()
        self.act(complaint, "return", role="liaison_b", proposed_skpd=self.skpd_a)
        self.assertEqual(self.told(), (0, {"coordinator", "arbiter"}))
        self.act(complaint, "decide", role="arbiter", skpd=self.skpd_b)
        self.assertEqual(self.told(), (1, HELPER))

    def test_reminders(self):
        complaint = self.bring("transferred")
        self.forget()
        self.act(complaint, "urge")
        self.assertEqual(self.told(), (1, set()))

    def test_parts(self):
        complaint = self.file()
        self.forget()
        self.act(complaint, "split", parts=[{"title": "A", "skpd": self.skpd_a}, {"title": "B", "skpd": self.skpd_b}])
        first, second = complaint.child_ids.sorted("number")
        self.assertEqual(self.told(), (1, LEAD | HELPER))
        self.act(first, "accept")
        self.assertEqual(self.told(), (0, set()))
        self.act(first, "answer")
        mails = self.letters()
        self.assertEqual(mails.subject, self.subject("reporter", "progress", first))
        self.assertIn(complaint.number, mails.body_html)
        self.forget()
        self.act(second, "accept", role="liaison_b")
        self.act(second, "answer", role="liaison_b")
        subjects = self.letters().mapped("subject")
        self.assertIn(self.subject("reporter", "answer", complaint), subjects)
        self.forget()
        complaint._reporter_act("dispute", text="Belum", parts=[second.number])
        self.assertEqual(self.told()[1] - {"coordinator"}, HELPER)
        complaint._reporter_act("withdraw")
        self.assertEqual(self.told()[1], LEAD | HELPER)
