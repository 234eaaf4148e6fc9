"""Reporters without e-mail: each step that would be a letter is a task to call or to write."""

from odoo.tests import tagged

from .entry_common import EntryCase
from .mail_common import LaporMailCase


@tagged("post_install", "-at_install")
class TestEntryTold(EntryCase, LaporMailCase):
    def told(self, complaint):
        self.run_writer()
        return [(one.user_id, one.summary) for one in complaint._tellings()]

    def test_a_call_is_a_task_of_the_coordinator_then_of_the_office(self):
        complaint, _answer = self.enter(channel="phone")
        self.assertEqual(self.told(complaint), [])  # number and code were told on the phone
        self.act(complaint, "ask")
        ((user, summary),) = self.told(complaint)
        self.assertEqual(user, self.people["coordinator"])
        self.act(complaint, "complete")
        self.act(complaint, "forward")
        self.act(complaint, "accept")
        ((user, newer),) = self.told(complaint)
        self.assertEqual(user, self.people["liaison"])
        self.assertNotEqual(newer, summary)
        self.assertNotIn("Wa Uji", newer)

    def test_a_letter_is_answered_by_letter_and_its_receipt_is_sent(self):
        complaint, _answer = self.enter(
            channel="letter", phone="", reporter_address="Jl. Uji 7", consent=False, key="f" * 32
        )
        self.assertEqual(complaint.reporter_ids.told_by, "letter")
        self.assertEqual(len(self.told(complaint)), 1)

    def test_nobody_is_asked_to_call_who_is_anonymous_or_gets_mail(self):
        hidden, _answer = self.enter(is_anonymous=True)
        mailed, _answer = self.enter(key="g" * 32, email="wa@uji.example")
        web = self.file(reporter={"name": "Wa", "phone": "081234567890"})
        later, _answer = self.enter(key="h" * 32)
        for complaint in (hidden, mailed, web, later):
            self.act(complaint, "forward")
        for complaint in (hidden, mailed, web):
            self.assertEqual(self.told(complaint), [])
        self.assertEqual(len(later._tellings()), 1)
        later._make_anonymous()
        self.assertFalse(later._tellings())
