"""Links in mails that answer one question or one answer: for what they are good, and for how long."""

from odoo.tests import freeze_time, tagged

from .common import LaporCase


@tagged("post_install", "-at_install")
class TestActLink(LaporCase):
    def asked(self, **values):
        complaint = self.bring("incomplete", **values)
        return complaint, complaint._newest_event(("ask",))

    def found(self, complaint, token, purpose="complete"):
        return self.env["lapor.complaint.event"]._from_link(complaint.number, token, purpose)

    def test_good_for_its_report_and_purpose_alone(self):
        complaint, event = self.asked()
        token = event._link_token("complete")
        self.assertEqual(self.found(complaint, token), event)
        self.assertFalse(self.found(self.kept, token) or self.found(complaint, token, "respond"))
        self.assertFalse(self.found(complaint, complaint._access_token()), "a link to the report is none to act")
        self.assertFalse(complaint._check_token(token), "a link to act does not open the report")
        for forged in (None, "", "x", token[:-1], token + "x", "é" * 40, "\x00", "A" * 9000):
            self.assertFalse(self.found(complaint, forged), forged)

    def test_open_until_answered(self):
        complaint, event = self.asked()
        self.assertTrue(event._link_is_open("complete"))
        complaint._reporter_act("complete", "Di depan pasar")
        self.assertFalse(event._link_is_open("complete"))
        self.act(complaint, "ask", text="Dan jalan apa?")
        self.assertFalse(event._link_is_open("complete"), "that is another question")
        self.assertTrue(complaint._newest_event(("ask",))._link_is_open("complete"))
        self.act(complaint, "expire")
        self.assertFalse(complaint._newest_event(("ask",))._link_is_open("complete"))

    def test_ends_after_its_days(self):
        complaint, event = self.asked()
        token = event._link_token("complete")
        with freeze_time("2099-01-01"):
            self.assertFalse(self.found(complaint, token))

    def test_respond(self):
        complaint = self.bring("answered")
        event = complaint._newest_event(("answer",))
        self.assertEqual(self.found(complaint, event._link_token("respond"), "respond"), event)
        self.assertTrue(event._link_is_open("respond"))
        complaint._reporter_act("dispute", "Belum")
        self.assertFalse(event._link_is_open("respond"))
        self.act(complaint, "answer")
        self.assertFalse(event._link_is_open("respond"), "there is a newer answer")
