from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from .common import LaporCase


@tagged("post_install", "-at_install")
class TestOffice(LaporCase):
    """What helps staff at their desk: proposals of the dialog, notes among themselves, words of the clock."""

    def _dialog(self, complaints, action, role="coordinator"):
        opened = complaints.with_user(self.people[role]).with_context(lapor_action=action).action_open_move()
        return Form(self.env["lapor.act"].with_user(self.people[role]).with_context(**opened["context"]))

    def test_forwarding_proposes_the_skpd_of_the_category(self):
        self.assertEqual(self._dialog(self.file(), "forward").skpd_id, self.skpd_a)

    def test_forwarding_proposes_the_owner_that_a_return_named(self):
        complaint = self.bring("forwarded")
        self.act(complaint, "return", proposed_skpd=self.skpd_b)
        self.assertEqual(self._dialog(complaint, "forward").skpd_id, self.skpd_b)

    def test_forwarding_many_proposes_only_what_fits_all(self):
        same = self.file() + self.file()
        self.assertEqual(self._dialog(same, "forward").skpd_id, self.skpd_a)
        self.assertFalse(self._dialog(same + self.file(category_id=self.supervised.id), "forward").skpd_id)

    def test_dialog_forwards_many(self):
        complaints = self.file() + self.file()
        self._dialog(complaints, "forward").save().action_confirm()
        self.assertEqual(complaints.mapped("state"), ["forwarded", "forwarded"])

    def test_drop_asks_only_for_what_is_missing(self):
        complaint = self.bring("in_progress").with_user(self.people["liaison"])
        stage = self.env["lapor.stage"]
        answered, working, closed = (stage._first_id(state, False) for state in ("answered", "in_progress", "closed"))
        self.assertEqual(complaint.action_drop(answered)["context"]["default_action"], "answer")
        self.assertFalse(complaint.action_drop(working))
        self.assertFalse(complaint.action_drop(closed), "Writing refuses it with a sentence")

    @mute_logger("odoo.addons.mail.models.mail_mail")
    def test_chatter_stays_among_staff(self):
        complaint = self.bring("in_progress").with_user(self.people["liaison"])
        outside = self.people["citizen"].partner_id
        inside = self.people["officer"].partner_id
        message = complaint.message_post(
            body="Untuk rekan", message_type="comment", subtype_xmlid="mail.mt_comment",
            partner_ids=(outside + inside).ids, outgoing_email_to="warga@contoh.invalid",
        )  # fmt: skip
        self.assertEqual(message.subtype_id, self.env.ref("mail.mt_note"))
        self.assertEqual(message.partner_ids, inside)

    def test_words_of_the_clock(self):
        complaint = self.file()
        for urgency, days in (("late", -3), ("late", -1), ("late", 0), ("today", 0), ("soon", 1), ("calm", 9)):
            fresh = self.env["lapor.complaint"].new({}, origin=complaint)
            fresh.update({"urgency": urgency, "days_left": days})
            with self.subTest(urgency=urgency, days=days):
                self.assertTrue(fresh._deadline_words())
                self.assertEqual(str(abs(days)) in fresh._deadline_words(), days != 0)
